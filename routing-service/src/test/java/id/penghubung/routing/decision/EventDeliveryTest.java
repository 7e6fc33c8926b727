package id.penghubung.routing.decision;

import static id.penghubung.events.Topics.COMPLAINTS;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.Complexity;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Topics;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each complaint is decided once and in order, even if events are repeated, malformed or late. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EventDeliveryTest {

    private static final String DEAD_LETTERS = "penghubung.routing-service.dead-letters.v1";
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldDecideOnceWhenASubmissionIsDeliveredTwice() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        UUID eventId = UUID.randomUUID();

        // When
        publishSubmission(eventId, scenario);
        publishSubmission(eventId, scenario);

        // Then
        assertThat(eventsAfterALaterComplaint(scenario)).hasSize(1);
    }

    @Test
    void shouldDecideOnceWhenAComplaintIsSubmittedUnderTwoEventIds() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("103");

        // When
        publishSubmission(UUID.randomUUID(), scenario);
        publishSubmission(UUID.randomUUID(), scenario);
        scenario.awaitEvents(1);
        publishSubmission(UUID.randomUUID(), scenario);

        // Then
        assertThat(eventsAfterALaterComplaint(scenario)).hasSize(1);
    }

    /** A submission that was a dead letter is sent again: by its rule it would go to the agency that it accuses. */
    @Test
    void shouldLeaveALateSubmissionToTheCoordinatorWhoHasClassifiedItBefore() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.correctedToAccuse("dpu");

        // When
        scenario.submitted();

        // Then
        assertThat(scenario.awaitSentToTriage().reason().en()).contains("had reviewed this complaint before");
        scenario.triage()
                .then()
                .statusCode(200)
                .body("oversight", equalTo(true))
                .body("accusedAgencyCode", equalTo("dpu"));
        scenario.decide("dpu", "Jalan").then().statusCode(409);
        scenario.decide("inspektorat", "Menyangkut pegawai").then().statusCode(200);
    }

    @Test
    void shouldGiveALateSubmissionTheClassificationThatTheCoordinatorFoundBefore() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.verifiedAs("103", false);
        scenario.publish(new ComplaintCorrected(
                scenario.id(),
                ComplaintKind.ASPIRATION,
                "106",
                Complexity.WITHOUT_INSPECTION,
                "64.02.01",
                false,
                List.of("kind", "categoryCode", "districtCode"),
                "Usul tentang sampah di kecamatan lain",
                Instant.now()));

        // When
        scenario.submitted();

        // Then
        assertThat(scenario.awaitSentToTriage().reason().en()).contains("classification of that review counts");
        scenario.triage()
                .then()
                .statusCode(200)
                .body("kind", equalTo("ASPIRATION"))
                .body("categoryCode", equalTo("106"))
                .body("districtCode", equalTo("64.02.01"));
    }

    /** An earlier release stored only whether the complaint accuses staff. */
    @Test
    void shouldKeepTheMarkOfOversightThatAnEarlierReleaseStoredForALateSubmission() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        jdbc.update("""
                insert into ended_complaint (complaint_id, ending, noted_at, oversight) values (?, 'CLASSIFIED', now(), true)
                """, scenario.id());

        // When
        scenario.submitted();

        // Then
        scenario.awaitSentToTriage();
        scenario.triage()
                .then()
                .statusCode(200)
                .body("oversight", equalTo(true))
                .body("categoryCode", equalTo("101"));
    }

    @Test
    void shouldDeadLetterOnlyInvalidRecords() {
        // Given
        ComplaintScenario before = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario incomplete = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario unreadable = ComplaintScenario.ofAComplaintInTenggarong("101");
        ComplaintScenario after = ComplaintScenario.ofAComplaintInTenggarong("101");

        // When
        before.submitted();
        malformed(incomplete, "{\"complaintId\":\"" + incomplete.id() + "\"}").send();
        malformed(unreadable, "not JSON at all").send();
        after.submitted();

        // Then
        assertThat(before.awaitRouted().agencyCode()).isEqualTo("dpu");
        assertThat(after.awaitRouted().agencyCode()).isEqualTo("dpu");
        for (ComplaintScenario rejected : List.of(incomplete, unreadable)) {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(deadLettersOf(rejected))
                            .singleElement()
                            .satisfies(deadLetter -> {
                                assertThat(Topics.requiredHeader(deadLetter, "dead-letter-topic"))
                                        .isEqualTo(COMPLAINTS);
                                assertThat(Topics.requiredHeader(deadLetter, "dead-letter-reason"))
                                        .isNotBlank();
                            }));
            assertThat(rejected.records()).isEmpty();
        }
    }

    @Test
    void shouldNumberTheEventsOfAComplaintWithoutGaps() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("106").submitted();
        scenario.awaitEvents(1);

        // When
        scenario.returned(1, "dlhk", "Bukan wilayah kami");
        scenario.awaitEvents(2);
        scenario.decide("disperkim", "Permukiman").then().statusCode(200);
        List<DomainEvent> events = scenario.awaitEvents(3);

        // Then
        assertThat(events)
                .hasExactlyElementsOfTypes(ComplaintRouted.class, ComplaintSentToTriage.class, ComplaintRouted.class);
        assertThat(scenario.records())
                .extracting(record -> Topics.requiredHeader(record, "ce_aggregateversion"))
                .containsExactly("1", "2", "3");
        assertThat(scenario.records())
                .allSatisfy(record -> assertThat(Topics.requiredHeader(record, "ce_subject"))
                        .isEqualTo(scenario.id().toString()));
    }

    private static void publishSubmission(UUID eventId, ComplaintScenario scenario) {
        DomainEvents.publish(eventId, scenario.id(), scenario.submission());
    }

    private static SentEvent malformed(ComplaintScenario scenario, String body) {
        return DomainEvents.toSend(scenario.id(), scenario.submission()).withText(body);
    }

    /** Returns the events about a complaint after a later record with the same key was processed. */
    private static List<DomainEvent> eventsAfterALaterComplaint(ComplaintScenario scenario) {
        ComplaintScenario later = ComplaintScenario.ofAComplaintInTenggarong("901");
        DomainEvents.toSend(scenario.id(), later.submission())
                .about(later.id(), 1)
                .send();
        later.awaitEvents(1);
        return scenario.awaitEvents(1);
    }

    private static List<ConsumerRecord<String, byte[]>> deadLettersOf(ComplaintScenario scenario) {
        return Topics.read(DEAD_LETTERS, scenario.id().toString());
    }
}
