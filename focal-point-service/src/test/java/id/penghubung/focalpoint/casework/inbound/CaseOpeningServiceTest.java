package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.events.EventType.CASE_RETURNED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.EventType;
import id.penghubung.events.LocalizedText;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.StatementCounter;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases are opened for routed complaints. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseOpeningServiceTest {

    private static final String DEAD_LETTERS = "penghubung.focal-point-service.dead-letters.v1";
    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    @Inject
    CaseOpeningService opening;

    @Inject
    StatementCounter statements;

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    @Test
    void shouldStoreTheWholeComplaint() {
        RoutedComplaint routing =
                RoutedComplaint.to("dlhk").decidedAt(FRIDAY_MORNING).publish();

        JsonPath caseView = CaseApiClient.of("dlhk").awaitCase(routing).setRootPath("items[0]");

        assertThat(caseView.getString("complaintId"))
                .isEqualTo(routing.complaintId().toString());
        assertThat(caseView.getString("status")).isEqualTo("OPEN");
        assertThat(caseView.getString("agencyCode")).isEqualTo("dlhk");
        assertThat(caseView.getString("trackingNumber")).isEqualTo("KKR-7Q4M-XD2H");
        assertThat(caseView.getString("title")).isEqualTo("Jalan berlubang di dekat pasar");
        assertThat(caseView.getString("description")).startsWith("Tiga lubang besar");
        assertThat(caseView.getString("incidentDate")).isEqualTo("2026-10-15");
        assertThat(caseView.getDouble("location.latitude")).isEqualTo(-0.4172);
        assertThat(caseView.getString("location.address")).startsWith("Depan Pasar");
        assertThat(caseView.getBoolean("anonymous")).isTrue();
        assertThat(caseView.getList("entries.type", String.class)).containsExactly("OPENED");
        assertThat(caseView.getString("entries[0].actor.role")).isEqualTo("system");
        assertThat(caseView.getString("entries[0].details.agencyCode")).isEqualTo("dlhk");
        assertThat(caseView.getString("deadlines[0].startedAt")).isEqualTo(FRIDAY_MORNING.toString());
        assertThat(caseView.getString("dueAt")).isEqualTo("2026-11-27T15:59:59Z");
    }

    @ParameterizedTest(name = "{0}, oversight {1}: follow-up by {2}, answer by {3}")
    @CsvSource({
        "COMPLAINT, false, 2026-11-27, 2026-12-10",
        "COMPLAINT, true, 2026-11-27, 2027-02-19",
        "ASPIRATION, false, 2026-11-27, 2026-12-10",
        "INFORMATION_REQUEST, false, 2026-11-27, 2026-11-27",
    })
    void shouldSetDeadlinesByComplaintClass(ComplaintKind kind, boolean oversight, String followUp, String resolution) {
        RoutedComplaint routing = RoutedComplaint.to("inspektorat").kind(kind).decidedAt(FRIDAY_MORNING);
        routing = (oversight ? routing.withOversight() : routing).publish();

        JsonPath caseView = coordinator.awaitCase(routing).setRootPath("items[0]");

        assertThat(caseView.getList("deadlines.stage", String.class)).containsExactly("FIRST_FOLLOW_UP", "RESOLUTION");
        assertThat(caseView.getList("deadlines.dueDate", String.class)).containsExactly(followUp, resolution);
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("RUNNING");
        assertThat(caseView.getBoolean("oversight")).isEqualTo(oversight);
    }

    @Test
    void shouldOpenOneCasePerRoundHoweverOftenTheEventArrives() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu");
        UUID eventId = UUID.randomUUID();
        DomainEvents.publish(eventId, routing.complaintId(), routing.event());
        DomainEvents.publish(eventId, routing.complaintId(), routing.event());

        // When: the same round arrives again with another event id
        DomainEvents.publish(routing.complaintId(), routing.event());
        DomainEvents.publish(
                routing.complaintId(), routing.reroutedTo("dishub", 2).event());

        // Then
        assertThat(coordinator.awaitCase(routing.round(2)).getList("items.round", Integer.class))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void shouldOpenTheNextRoundAtTheNextAgency() {
        // Given
        RoutedComplaint first = RoutedComplaint.to("dpu").publish();
        String firstId = CaseApiClient.of("dpu").awaitCaseId(first);
        CaseApiClient.of("dpu").returnToTriage(firstId, "Penerangan urusan Dishub");
        CaseTopicReader.awaitEvents(first.complaintId(), CASE_RETURNED);

        // When
        RoutedComplaint second = first.reroutedTo("dishub", 2).publish();

        // Then
        String secondId = CaseApiClient.of("dishub").awaitCaseId(second);
        assertThat(secondId).isNotEqualTo(firstId);
        assertThat(CaseApiClient.of("dpu")
                        .list(Map.of("complaintId", first.complaintId()))
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(firstId);
    }

    @Test
    void shouldIgnoreARoundOlderThanAKnownOne() {
        // Given
        RoutedComplaint second = RoutedComplaint.to("dishub").round(2).publish();
        coordinator.awaitCase(second);

        // When
        DomainEvents.publish(second.complaintId(), second.reroutedTo("dpu", 1).event());
        DomainEvents.publish(second.complaintId(), second.reroutedTo("dlhk", 3).event());

        // Then
        assertThat(coordinator.awaitCase(second.round(3)).getList("items.agencyCode", String.class))
                .containsExactlyInAnyOrder("dishub", "dlhk");
    }

    @Test
    void shouldOpenOneCaseForAComplaintThatWasInTriageFirst() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu");
        DomainEvents.publish(
                routing.complaintId(),
                new ComplaintSentToTriage(
                        routing.complaintId(), 1, new LocalizedText("Tidak jelas", "Unclear"), FRIDAY_MORNING));

        // When
        routing.publish();

        // Then
        assertThat(coordinator.awaitCase(routing).getList("items")).hasSize(1);
    }

    @Test
    void shouldMoveOnlyInvalidRecordsToTheDeadLetters() {
        // Given: a record that violates a database constraint, among valid ones, and one that is not JSON
        RoutedComplaint before = RoutedComplaint.to("dpu");
        RoutedComplaint impossible = RoutedComplaint.to("dpu");
        RoutedComplaint nonsense = RoutedComplaint.to("dpu");
        RoutedComplaint after = RoutedComplaint.to("dpu");

        // When
        DomainEvents.publishAll(Map.of(
                before.complaintId(),
                before.event(),
                impossible.complaintId(),
                impossible.withoutTitle(),
                after.complaintId(),
                after.event()));
        DomainEvents.publishUnreadable(nonsense.complaintId(), nonsense.event());

        // Then
        coordinator.awaitCase(before);
        coordinator.awaitCase(after);
        for (RoutedComplaint invalid : List.of(impossible, nonsense)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(deadLettersOf(invalid))
                            .singleElement()
                            .satisfies(deadLetter -> assertThat(Topics.requiredHeader(deadLetter, "dead-letter-topic"))
                                    .isEqualTo("penghubung.routing.v1")));
        }
        assertThat(deadLettersOf(before)).isEmpty();
        assertThat(deadLettersOf(after)).isEmpty();
    }

    private static List<ConsumerRecord<String, byte[]>> deadLettersOf(RoutedComplaint routing) {
        return Topics.read(DEAD_LETTERS, routing.complaintId().toString());
    }

    @Test
    void shouldOpenAWholeBatchWithFewStatements() {
        // Given: a batch for each count
        List<List<ReceivedEvent>> batches =
                Stream.generate(CaseOpeningServiceTest::batch).limit(3).toList();
        Iterator<List<ReceivedEvent>> next = batches.iterator();

        // When
        long counted = statements.leastCountedDuring(() -> open(next.next()));

        // Then
        assertThat(counted)
                .as("one read of the rules, 200 cases in one batch, 800 deadlines in one more")
                .isLessThanOrEqualTo(4);
        assertThat(coordinator
                        .list(Map.of("complaintId", batches.getLast().getLast().key()))
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    private void open(List<ReceivedEvent> batch) {
        QuarkusTransaction.requiringNew().run(() -> opening.open(batch));
    }

    private static List<ReceivedEvent> batch() {
        return Stream.generate(() -> received(RoutedComplaint.to("dpu")))
                .limit(200)
                .toList();
    }

    private static ReceivedEvent received(RoutedComplaint routing) {
        String complaint = routing.complaintId().toString();
        return new ReceivedEvent(
                UUID.randomUUID(),
                EventType.COMPLAINT_ROUTED.typeName(),
                complaint,
                complaint,
                1,
                routing.decidedAt(),
                null,
                routing.event());
    }
}
