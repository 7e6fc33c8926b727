package id.penghubung.focalpoint.deadlines;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.COMPLAINT_DEADLINE_BREACHED;
import static id.penghubung.events.EventType.COMPLAINT_DEADLINE_SET;
import static id.penghubung.events.EventType.INFORMATION_REQUESTED;
import static id.penghubung.events.EventType.INFORMATION_REQUEST_ENDED;
import static id.penghubung.events.EventType.RESOLUTION_DUE_MOVED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.EventType;
import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No case waits for ever: what follows if a reporter does not answer an information request in time. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InformationReplyTest {

    private static final Instant FRIDAY_MORNING = Instant.parse("2026-11-20T02:00:00Z");

    /** Begin of Wednesday, 25 November, in the time zone of the office. */
    private static final Instant AFTER_TUESDAY = Instant.parse("2026-11-24T16:00:00Z");

    private static final Instant AFTER_30_DAYS = Instant.parse("2026-12-20T16:00:00Z");

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu").decidedAt(FRIDAY_MORNING);
    private String caseId = "";

    @BeforeEach
    void openCase() {
        database.execute("update deadline set state = 'CANCELLED', next_at = null, next_level = null "
                + "where state in ('RUNNING', 'SUSPENDED')");
        database.execute("update deadline set next_at = null, next_level = null where next_at is not null");
        clock.stopAt(FRIDAY_MORNING);
        caseId = coordinator.awaitCaseId(routing.publish());
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldContinueTheCaseAndItsDeadlinesWhenTheTimeForTheAnswerIsOver() {
        // Given
        ask(Map.of("question", "Di mana?", "replyBy", "2026-11-24"));
        sweepAt(AFTER_TUESDAY.minusMillis(1));
        assertThat(read().getString("status")).isEqualTo("WAITING");

        // When
        sweepAt(AFTER_TUESDAY);

        // Then
        JsonPath caseView = read();
        assertThat(caseView.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(caseView.getString("informationRequest")).isNull();
        assertThat(deadline(caseView, "RESOLUTION", "state")).isEqualTo("RUNNING");
        assertThat(deadline(caseView, "RESOLUTION", "dueDate"))
                .as("14 working days from 20 November, and the two of the waiting")
                .isEqualTo("2026-12-14");
        assertThat(caseView.getString("dueAt")).isEqualTo(deadline(caseView, "RESOLUTION", "dueAt"));
        assertThat(caseView.getList("entries.type", String.class))
                .endsWith("DEADLINE_BREACHED", "INFORMATION_REQUEST_ENDED", "DEADLINE_MOVED");
        assertThat(CaseTopicReader.awaitEvents(
                                routing.complaintId(),
                                CASE_ACKNOWLEDGED,
                                INFORMATION_REQUESTED,
                                INFORMATION_REQUEST_ENDED,
                                RESOLUTION_DUE_MOVED)
                        .get(2)
                        .body()
                        .get("timeOver")
                        .asBoolean())
                .isTrue();
        assertThat(notifications()).contains("REPORTER_SILENT").doesNotContain("BREACH");
        sweepAt(AFTER_30_DAYS);
        assertThat(read().getString("status")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void shouldRemindTheReporterAndLetTheComplaintBeDeemedWithdrawnAfter30DaysUu25Of2009Art44() {
        // Given
        ask(Map.of("question", "Di mana?", "ifUnanswered", "WITHDRAW"));

        // When
        sweepAt(AFTER_30_DAYS);

        // Then
        assertThat(read().getString("status"))
                .as("complaints-service decides, since the reporter may just have answered")
                .isEqualTo("WAITING");
        await().untilAsserted(() -> {
            assertThat(ofReply(COMPLAINT_DEADLINE_SET)).as("two reminders").hasSize(2);
            assertThat(ofReply(COMPLAINT_DEADLINE_BREACHED)).hasSize(1);
        });
        DomainEvents.publish(
                routing.complaintId(),
                new ComplaintWithdrawn(routing.complaintId(), "Dianggap dicabut", AFTER_30_DAYS));
        await().untilAsserted(() -> assertThat(read().getString("status")).isEqualTo("WITHDRAWN"));
    }

    @Test
    void shouldNotActOnTheTimeOfAQuestionThatWasAnswered() {
        // Given
        JsonPath waiting = ask(Map.of("question", "Di mana?", "replyBy", "2026-11-24"));
        String request =
                waiting.getString("entries.findAll { it.type == 'INFORMATION_REQUESTED' }[-1].details.requestId");
        DomainEvents.publish(
                routing.complaintId(),
                new InformationProvided(
                        routing.complaintId(), 1, UUID.fromString(request), "Di gerbang timur", FRIDAY_MORNING));
        await().untilAsserted(() -> assertThat(read().getString("status")).isEqualTo("ACKNOWLEDGED"));

        // When
        sweepAt(AFTER_TUESDAY);

        // Then
        assertThat(deadline(read(), "INFORMATION_REPLY", "state")).isEqualTo("MET");
        assertThat(read().getList("entries.type", String.class)).doesNotContain("INFORMATION_REQUEST_ENDED");
    }

    @Test
    void shouldNotActOnTheTimeOfAQuestionThatTheAgencyEnded() {
        // Given
        ask(Map.of("question", "Di mana?", "ifUnanswered", "WITHDRAW"));
        officer.perform(caseId, "information-requests/end", Map.of("reason", "Sudah jelas"));

        // When
        sweepAt(AFTER_30_DAYS);

        // Then
        assertThat(deadline(read(), "INFORMATION_REPLY", "state")).isEqualTo("CANCELLED");
        assertThat(ofReply(COMPLAINT_DEADLINE_BREACHED)).isEmpty();
    }

    private JsonPath ask(Map<String, String> question) {
        return officer.perform(caseId, "information-requests", question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void sweepAt(Instant moment) {
        clock.stopAt(moment);
        sweep.sweep();
    }

    private JsonPath read() {
        return coordinator.read(caseId).jsonPath();
    }

    private static String deadline(JsonPath caseView, String stage, String field) {
        return caseView.getString("deadlines.find { it.stage == '" + stage + "' }." + field);
    }

    private List<String> notifications() {
        return database.column("select kind from notification where case_id = ?::uuid", caseId);
    }

    private List<CaseTopicReader.PublishedEvent> ofReply(EventType type) {
        return CaseTopicReader.eventsOf(routing.complaintId()).stream()
                .filter(event -> event.type().equals(type.typeName())
                        && "INFORMATION_REPLY".equals(event.body().path("type").asText()))
                .toList();
    }
}
