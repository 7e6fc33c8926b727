package id.penghubung.routing.directory;

import static id.penghubung.routing.testing.SampleAgencies.anAgency;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import id.penghubung.events.AgencyDescribed;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.DecisionMaker;
import id.penghubung.events.DomainEvent;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Effect of directory events on routing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DirectoryConsumerTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    AgencyDirectoryCache directory;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @Test
    void shouldSendComplaintsToTriageWhileNobodyAnswersForTheAgency() {
        // Given
        String district = "64.02.85";
        SampleAgencies.publish(
                anAgency("kec-kosong", "DISTRICT_OFFICE", district, true).withAnswering("NOBODY"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(directory.current().find("kec-kosong")).isPresent());

        // When
        DomainEvent unanswered = ComplaintScenario.ofAComplaint("205", district)
                .submitted()
                .awaitEvents(1)
                .getFirst();
        SampleAgencies.publish(
                anAgency("kec-kosong", "DISTRICT_OFFICE", district, true).withAnswering("HEAD"), 2);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(directory
                                .current()
                                .find("kec-kosong")
                                .orElseThrow()
                                .answered())
                        .isTrue());

        // Then
        assertThat(unanswered)
                .isInstanceOfSatisfying(
                        ComplaintSentToTriage.class,
                        sent -> assertThat(sent.reason().en()).contains("no focal point, deputy or head"));
        ComplaintRouted toHead =
                ComplaintScenario.ofAComplaint("205", district).submitted().awaitRouted();
        assertThat(toHead.agencyCode()).isEqualTo("kec-kosong");
        assertThat(toHead.explanation().id()).contains("pimpinannya yang menjawab");
        assertThat(toHead.explanation().en()).contains("the head answers");
    }

    /** During a restart one by one, an instance of the release before stores a description without the substitute. */
    @Test
    void shouldNotNameASubstituteThatANewerDescriptionMayHaveReplaced() {
        // Given
        AgencyDescribed office = anAgency("kec-berganti", "DISTRICT_OFFICE", "64.02.80", true);
        SampleAgencies.publish(office.withAnswering("HEAD"), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(substituteOf("kec-berganti")).contains(Substitute.HEAD));

        // When
        jdbc.update("update agency set answered = true, event_version = 2 where code = ?", "kec-berganti");
        directory.invalidate();

        // Then
        assertThat(substituteOf("kec-berganti")).isEmpty();
        SampleAgencies.publish(office.withAnswering("DEPUTY"), 3);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(substituteOf("kec-berganti")).contains(Substitute.DEPUTY));
    }

    @Test
    void shouldRouteToADistrictOfficeAfterItsDescription() {
        // Given
        String district = "64.02.81";
        ComplaintScenario before =
                ComplaintScenario.ofAComplaint("205", district).submitted();
        assertThat(before.awaitEvents(1).getFirst()).isInstanceOf(ComplaintSentToTriage.class);

        // When
        SampleAgencies.publish(anAgency("kec-baru", "DISTRICT_OFFICE", district, true), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(directory.current().find("kec-baru")).isPresent());

        // Then
        DomainEvent after = ComplaintScenario.ofAComplaint("205", district)
                .submitted()
                .awaitEvents(1)
                .getFirst();
        assertThat(after)
                .isInstanceOfSatisfying(
                        ComplaintRouted.class,
                        routed -> assertThat(routed.agencyCode()).isEqualTo("kec-baru"));
    }

    @Test
    void shouldDecideAgainWhenTheDescriptionOfTheAgencyArrivesLate() {
        // Given: two complaints are in triage because no office of their district is known; the coordinator decides
        // about one
        String district = "64.02.84";
        ComplaintScenario late = ComplaintScenario.ofAComplaint("205", district).submitted();
        ComplaintScenario decided =
                ComplaintScenario.ofAComplaint("205", district).submitted();
        assertThat(late.awaitEvents(1).getFirst()).isInstanceOf(ComplaintSentToTriage.class);
        assertThat(decided.awaitEvents(1).getFirst()).isInstanceOf(ComplaintSentToTriage.class);
        decided.decide("dpu", "Jalan kabupaten").then().statusCode(200);

        // When
        SampleAgencies.publish(anAgency("kec-terlambat", "DISTRICT_OFFICE", district, true), 1);

        // Then
        assertThat(late.awaitEvents(2).getLast()).isInstanceOfSatisfying(ComplaintRouted.class, routed -> {
            assertThat(routed.agencyCode()).isEqualTo("kec-terlambat");
            assertThat(routed.round()).isOne();
            assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.RULE);
        });
        late.decisions(Tokens.coordinator())
                .then()
                .body("items.outcome", contains("ROUTED", "TRIAGE"))
                .body("items.decidedBy", contains("RULE", "RULE"));
        assertThat(decided.awaitEvents(2).getLast())
                .isInstanceOfSatisfying(
                        ComplaintRouted.class,
                        routed -> assertThat(routed.agencyCode()).isEqualTo("dpu"));
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(waitingForAgency(late, decided)).isZero());
    }

    @Test
    void shouldDecideAgainWhenTheAgencyBecomesActiveOrSomebodyAnswersForIt() {
        // Given: one complaint is in triage because its agency is not active, another because nobody answers for its
        // agency
        AgencyDescribed unanswered = anAgency("kec-lowong", "DISTRICT_OFFICE", "64.02.86", true);
        SampleAgencies.publish(unanswered.withAnswering("NOBODY"), 1);
        SampleAgencies.publish(anAgency("kec-libur", "DISTRICT_OFFICE", "64.02.87", false), 1);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(List.of("kec-lowong", "kec-libur"))
                        .allSatisfy(code ->
                                assertThat(directory.current().find(code)).isPresent()));
        ComplaintScenario ofUnanswered =
                ComplaintScenario.ofAComplaint("205", "64.02.86").submitted();
        ComplaintScenario ofInactive =
                ComplaintScenario.ofAComplaint("205", "64.02.87").submitted();
        ofUnanswered.awaitSentToTriage();
        ofInactive.awaitSentToTriage();

        // When
        SampleAgencies.publish(unanswered.withAnswering("FOCAL_POINT"), 2);
        SampleAgencies.publish(anAgency("kec-libur", "DISTRICT_OFFICE", "64.02.87", true), 2);

        // Then
        assertThat(ofUnanswered.awaitEvents(2).getLast())
                .isInstanceOfSatisfying(
                        ComplaintRouted.class,
                        routed -> assertThat(routed.agencyCode()).isEqualTo("kec-lowong"));
        assertThat(ofInactive.awaitEvents(2).getLast()).isInstanceOfSatisfying(ComplaintRouted.class, routed -> {
            assertThat(routed.agencyCode()).isEqualTo("kec-libur");
            assertThat(routed.decidedBy()).isEqualTo(DecisionMaker.RULE);
        });
    }

    @Test
    void shouldKeepTheNewerOfTwoDescriptionsOutOfOrder() {
        // Given
        SampleAgencies.publish(anAgency("kec-tutup", "DISTRICT_OFFICE", "64.02.82", false), 2);

        // When: a description in the same partition shows that both were read
        SampleAgencies.publish(anAgency("kec-tutup", "DISTRICT_OFFICE", "64.02.82", true), 1);
        AgencyDescribed next = anAgency("kec-sesudahnya", "DISTRICT_OFFICE", "64.02.83", true);
        SentEvent last = DomainEvents.toSend("kec-tutup", next);
        last.about(next.code(), 1).send();
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(directory.current().find("kec-sesudahnya")).isPresent());

        // Then
        DomainEvent outcome = ComplaintScenario.ofAComplaint("205", "64.02.82")
                .submitted()
                .awaitEvents(1)
                .getFirst();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ComplaintSentToTriage.class,
                        sent -> assertThat(sent.reason().en()).contains("Instansi kec-tutup", "not active"));
    }

    @Test
    void shouldReportTheNumberOfAgenciesInTheHealthCheck() {
        // Given
        int all = SampleAgencies.agencies().size();

        // When, then
        await().atMost(TIMEOUT)
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body("checks.find { it.name == 'directory' }.data.agencies", greaterThanOrEqualTo(all)));
    }

    private Optional<Substitute> substituteOf(String code) {
        return directory.current().find(code).flatMap(agency -> Optional.ofNullable(agency.substitute()));
    }

    private long waitingForAgency(ComplaintScenario first, ComplaintScenario second) {
        return jdbc.one(
                "select count(*) from stale_decision where complaint_id in (?, ?)",
                row -> row.getLong(1),
                first.id(),
                second.id());
    }
}
