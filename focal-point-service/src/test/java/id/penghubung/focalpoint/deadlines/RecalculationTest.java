package id.penghubung.focalpoint.deadlines;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.DEADLINE_BREACHED;
import static id.penghubung.events.EventType.FOLLOW_UP_POSTED;
import static id.penghubung.events.EventType.RESOLUTION_DUE_MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.calendar.SampleCalendars;
import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recalculation of running deadlines after a change of holidays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RecalculationTest {

    private static final LocalDate EIGHTEENTH = LocalDate.of(2025, 8, 18);

    /** Each test uses an hour of its own, because earlier versions of the calendar stay stored between tests. */
    private static final AtomicInteger TESTS = new AtomicInteger();

    private final Instant midJuly =
            Instant.parse("2025-07-15T02:00:00Z").plus(Duration.ofHours(TESTS.incrementAndGet()));

    @Inject
    RecalculationJob job;

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    private final CaseApiClient admin = CaseApiClient.as(Tokens.admin());
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    @Inject
    DataSource database;

    @Inject
    TestDatabase data;

    @BeforeEach
    void clearDeadlinesOfOtherTests() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update deadline set state = 'CANCELLED', next_at = null, next_level = null "
                    + "where due_at < '2026-01-01' and state in ('RUNNING', 'SUSPENDED')");
        }
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    /** Monday, 18 August 2025 became joint leave on 7 August, after the decree of the year. */
    @Test
    void shouldMoveExactlyTheDeadlinesThatCounted18August2025() {
        // Given: the year as first decreed, and complaints against staff with sixty working days each
        clock.stopAt(midJuly.minusSeconds(60));
        revokeIfDeclared(EIGHTEENTH);
        job.run();
        String before = overdueOn(LocalDate.of(2025, 8, 15), "dpu");
        String onTheDay = overdueOn(EIGHTEENTH, "dpu");
        CaseApiClient.of("dpu").followUp(onTheDay, "Sedang diperiksa");
        String after = overdueOn(LocalDate.of(2025, 9, 3), "dpu");
        String hospitalCase = openCase(RoutedComplaint.to("rsud-parikesit")
                .withOversight()
                .decidedAt(Instant.parse("2025-07-10T02:00:00Z"))
                .publish());
        String answered = overdueOn(LocalDate.of(2025, 9, 4), "dpu");
        CaseApiClient.of("dpu").resolve(answered, "Sudah diperiksa");
        clock.stopAt(midJuly);

        // When
        Response declared = declare(EIGHTEENTH);
        job.run();

        // Then
        JsonPath report = coordinator.request().get(declared.header("Location")).jsonPath();
        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getLong("examined")).isEqualTo(report.getLong("toExamine"));
        assertThat(report.getInt("moved")).isEqualTo(2);
        List<Map<String, String>> moves = coordinator
                .request()
                .get(declared.header("Location") + "/moves")
                .jsonPath()
                .getList("items");
        assertThat(moves)
                .extracting(move -> move.get("deadlineId"))
                .containsExactlyInAnyOrder(resolution(onTheDay), resolution(after));
        assertThat(dueDate(before)).isEqualTo("2025-08-15");
        assertThat(dueDate(onTheDay)).isEqualTo("2025-08-19");
        assertThat(dueDate(after)).isEqualTo("2025-09-04");
        assertThat(dueDate(answered)).isEqualTo("2025-09-04");
        assertThat(dueDate(hospitalCase)).as("works on holidays").isEqualTo("2025-09-08");
        assertThat(coordinator.read(onTheDay).jsonPath().getString("dueAt"))
                .as("the due time by which cases are sorted")
                .isEqualTo("2025-08-19T15:59:59Z");
    }

    @Test
    void shouldMoveDeadlinesBackWhenTheHolidayIsRevoked() {
        // Given
        clock.stopAt(midJuly.minusSeconds(60));
        declareIfNot(EIGHTEENTH);
        job.run();
        String caseId = openCase(
                RoutedComplaint.to("dpu").withOversight().decidedAt(midJuly).publish());
        String due = dueDate(caseId);
        clock.stopAt(midJuly);

        // When
        revokeIfDeclared(EIGHTEENTH);
        job.run();

        // Then
        assertThat(LocalDate.parse(dueDate(caseId))).isBefore(due);
        declare(EIGHTEENTH);
        job.run();
        assertThat(dueDate(caseId)).isEqualTo(due);
    }

    @Test
    void shouldExplainAMoveAndKeepTheExplanationOfAResolvedCase() {
        // Given
        clock.stopAt(midJuly.minusSeconds(60));
        revokeIfDeclared(EIGHTEENTH);
        job.run();
        String moved = overdueOn(EIGHTEENTH, "dpu");
        String answered = overdueOn(EIGHTEENTH, "dpu");
        CaseApiClient.of("dpu").resolve(answered, "Sudah diperiksa");
        clock.stopAt(midJuly);

        // When
        declare(EIGHTEENTH);
        job.run();

        // Then
        JsonPath explanation = explanation(resolution(moved));
        assertThat(explanation.getString("days.find { it.date == '2025-08-18' }.kind"))
                .isEqualTo("JOINT_LEAVE");
        assertThat(explanation.getList("moves.previousDueAt")).containsExactly("2025-08-18T15:59:59Z");
        assertThat(explanation.getString("sentence.id")).contains("Dipindahkan dari Senin, 18 Agustus 2025");
        assertThat(explanation.getString("sentence.en")).contains("Moved from Monday, 18 August 2025");
        JsonPath unchanged = explanation(resolution(answered));
        assertThat(unchanged.getString("days.find { it.date == '2025-08-18' }.reason"))
                .isEqualTo("COUNTED");
        assertThat(unchanged.getList("moves")).isEmpty();
    }

    @Test
    void shouldPublishTheNewDueDateWhenTheReporterKnowsTheOldOne() {
        // Given: one agency has published its due date, the other has not
        clock.stopAt(midJuly.minusSeconds(60));
        revokeIfDeclared(EIGHTEENTH);
        job.run();
        String acknowledged = overdueOn(EIGHTEENTH, "dpu");
        CaseApiClient.of("dpu").followUp(acknowledged, "Sedang diperiksa");
        String untouched = overdueOn(EIGHTEENTH, "dishub");
        clock.stopAt(midJuly);

        // When
        declare(EIGHTEENTH);
        job.run();

        // Then
        CaseTopicReader.PublishedEvent event = CaseTopicReader.awaitEvents(
                        complaint(acknowledged),
                        DEADLINE_BREACHED,
                        CASE_ACKNOWLEDGED,
                        FOLLOW_UP_POSTED,
                        RESOLUTION_DUE_MOVED)
                .getLast();
        assertThat(event.version()).isEqualTo(4);
        assertThat(event.body().get("resolutionDueAt").asText()).isEqualTo("2025-08-19T15:59:59Z");
        assertThat(CaseTopicReader.eventsOf(complaint(untouched))).isEmpty();
        assertThat(CaseApiClient.of("dpu")
                        .resolve(acknowledged, "Sudah diperiksa")
                        .statusCode())
                .as("the event version of the case continues")
                .isEqualTo(200);
    }

    @Test
    void shouldKeepABreachAfterADeclaredHoliday() {
        // Given: breached on the 19th
        clock.stopAt(midJuly);
        revokeIfDeclared(EIGHTEENTH);
        job.run();
        String late = overdueOn(EIGHTEENTH, "dpu");
        clock.stopAt(Instant.parse("2025-08-19T00:00:00Z"));
        sweep.sweep();

        // When
        declare(EIGHTEENTH);
        job.run();

        // Then
        JsonPath deadline = coordinator.read(late).jsonPath();
        assertThat(deadline.getString("deadlines.find { it.stage == 'RESOLUTION' }.state"))
                .isEqualTo("BREACHED");
        assertThat(dueDate(late)).isEqualTo("2025-08-18");
    }

    @Test
    void shouldContinueWithoutADamagedDeadlineAndRetryIt() {
        // Given
        clock.stopAt(midJuly.minusSeconds(60));
        revokeIfDeclared(EIGHTEENTH);
        job.run();
        String intact = overdueOn(EIGHTEENTH, "dpu");
        String damaged = overdueOn(EIGHTEENTH, "dpu");
        String damagedDeadline = resolution(damaged);
        data.execute("update deadline set stage = 'TIADA' where id = '" + damagedDeadline + "'");
        clock.stopAt(midJuly);

        // When
        Response declared = declare(EIGHTEENTH);
        Response later = declare(LocalDate.of(2025, 10, 6));
        job.run();

        // Then
        JsonPath report = coordinator.request().get(declared.header("Location")).jsonPath();
        assertThat(report.getString("state")).isEqualTo("FAILED");
        assertThat(report.getInt("failed")).isEqualTo(1);
        assertThat(report.getString("finishedAt")).isNotNull();
        assertThat(dueDate(intact)).isEqualTo("2025-08-19");
        assertThat(coordinator
                        .request()
                        .get(later.header("Location"))
                        .jsonPath()
                        .getString("finishedAt"))
                .as("the later recalculation is not delayed")
                .isNotNull();
        assertThat(data.column("select row_id from failing_row where worker = 'recalculation-retry'"))
                .containsExactly(damagedDeadline);

        // When
        data.execute("update deadline set stage = 'RESOLUTION' where id = '" + damagedDeadline + "'");
        clock.stopAt(midJuly.plusSeconds(30));
        job.run();

        // Then
        report = coordinator.request().get(declared.header("Location")).jsonPath();
        assertThat(report.getString("state")).isEqualTo("DONE");
        assertThat(report.getInt("failed")).isZero();
        assertThat(dueDate(damaged)).isEqualTo("2025-08-19");
        assertThat(coordinator
                        .request()
                        .get(later.header("Location"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("DONE");
        assertThat(data.column("select row_id from failing_row where worker = 'recalculation-retry'"))
                .isEmpty();
        revokeIfDeclared(LocalDate.of(2025, 10, 6));
        job.run();
    }

    @Test
    void shouldRunLaterRecalculationsWhenOneCannotBeRead() {
        // Given: a row that the application cannot read, inserted without the check constraint
        clock.stopAt(midJuly);
        revokeIfDeclared(EIGHTEENTH);
        String unreadable = "00000000-0000-7000-8000-00000000000b";
        data.execute("alter table recalculation drop constraint recalculation_cause_check");
        data.execute("insert into recalculation (id, cause, reason, requested_by, requested_at, state) values ('"
                + unreadable + "', 'TIADA', 'a test', 'a test', now(), 'WAITING')");

        try {
            // When
            Response later = declare(EIGHTEENTH);
            job.run();

            // Then
            assertThat(data.column("select state from recalculation where id = ?", UUID.fromString(unreadable)))
                    .containsExactly("FAILED");
            assertThat(coordinator
                            .request()
                            .get(later.header("Location"))
                            .jsonPath()
                            .getString("state"))
                    .isEqualTo("DONE");

            // When
            data.execute("update recalculation set cause = 'CALENDAR_CHANGED' where id = '" + unreadable + "'");
            clock.stopAt(midJuly.plusSeconds(30));
            job.run();

            // Then
            assertThat(data.column("select state from recalculation where id = ?", UUID.fromString(unreadable)))
                    .containsExactly("DONE");
        } finally {
            data.execute("delete from deadline_move where recalculation_id = '" + unreadable + "'");
            data.execute("delete from recalculation where id = '" + unreadable + "'");
            data.execute("alter table recalculation add constraint recalculation_cause_check "
                    + "check (cause in ('CALENDAR_CHANGED', 'POLICY_CHANGED'))");
        }
    }

    private void revokeIfDeclared(LocalDate day) {
        Response present = admin.request().get("/v1/holidays/" + day);
        if (present.statusCode() == 200) {
            Response revoked =
                    admin.request().header("If-Match", present.header("ETag")).delete("/v1/holidays/" + day);
            assertThat(revoked.statusCode()).isEqualTo(202);
        }
    }

    private void declareIfNot(LocalDate day) {
        if (admin.request().get("/v1/holidays/" + day).statusCode() == 404) {
            declare(day);
        }
    }

    private Response declare(LocalDate day) {
        Response declared = admin.request()
                .body(Map.of("kind", "JOINT_LEAVE", "name", "Cuti bersama", "decree", "SKB, perubahan 7 Agustus 2025"))
                .put("/v1/holidays/" + day);
        assertThat(declared.statusCode()).isEqualTo(202);
        return declared;
    }

    /** Opens a case against staff whose sixty working days, without the new holiday, end on the given day. */
    private String overdueOn(LocalDate due, String agency) {
        WorkingCalendar office = SampleCalendars.without(EIGHTEENTH);
        LocalDate start = due.minusDays(60);
        while (!office.plusWorkingDays(start, 60).equals(due)) {
            start = start.minusDays(1);
        }
        return openCase(RoutedComplaint.to(agency)
                .withOversight()
                .decidedAt(
                        start.atTime(10, 0).atZone(SampleCalendars.TENGGARONG).toInstant())
                .publish());
    }

    private String openCase(RoutedComplaint routing) {
        return coordinator.awaitCaseId(routing);
    }

    private UUID complaint(String caseId) {
        return UUID.fromString(coordinator.read(caseId).jsonPath().getString("complaintId"));
    }

    private String resolution(String caseId) {
        return coordinator.read(caseId).jsonPath().getString("deadlines.find { it.stage == 'RESOLUTION' }.id");
    }

    private String dueDate(String caseId) {
        return coordinator.read(caseId).jsonPath().getString("deadlines.find { it.stage == 'RESOLUTION' }.dueDate");
    }

    private JsonPath explanation(String deadlineId) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", deadlineId)
                .jsonPath();
    }
}
