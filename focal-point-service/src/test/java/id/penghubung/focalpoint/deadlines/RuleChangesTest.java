package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.deadlines.calculation.SuspensionReason.WAITING_FOR_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of rules while deadlines are suspended, breached, locked by an officer, or changed again. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RuleChangesTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");
    private static final String WEDNESDAY = "/v1/holidays/2026-11-25";

    @Inject
    DeadlineService deadlines;

    @Inject
    RecalculationJob job;

    @Inject
    DeadlineSweep sweep;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient admin = CaseApiClient.as(AccessTokens.admin());
    private final CaseApiClient coordinator = CaseApiClient.as(AccessTokens.coordinator());

    @BeforeEach
    void startOnFriday() {
        database.execute("update deadline set state = 'CANCELLED', next_at = null, next_level = null "
                + "where state in ('RUNNING', 'SUSPENDED')");
        database.execute("update deadline set next_at = null, next_level = null where next_at is not null");
        clock.stopAt(FRIDAY_MORNING);
    }

    @AfterEach
    void restore() {
        job.run();
        database.execute("delete from holiday where day = '2026-11-25'");
        database.execute("update deadline set policy_id = null where policy_id in "
                + "(select id from deadline_policy where changed_by is not null)");
        database.execute("delete from deadline_move");
        database.execute("delete from recalculation_failure");
        database.execute("delete from failing_row");
        database.execute("delete from recalculation");
        database.execute("delete from deadline_policy where changed_by is not null");
        database.execute("update deadline_policy set valid_until = null where valid_until is not null");
        database.execute("delete from deadline where basis = 'a test'");
        clock.run();
    }

    @Test
    void shouldMoveASuspendedDeadlineWhenItIsResumed() {
        // Given
        String caseId = opened();
        suspend(caseId, "2026-11-24T10:00:00");

        // When
        declareWednesdayFree();
        job.run();

        // Then: the holiday on Wednesday is within the suspension, so only working time of Tuesday and Thursday is
        // added
        assertThat(followUp(caseId).getString("state")).isEqualTo("SUSPENDED");
        resume(caseId, "2026-11-26T10:00:00");
        assertThat(followUp(caseId).getString("dueAt"))
                .isEqualTo(local("2026-12-01T23:59:59").toString());
        assertThat(explanation(caseId).getLong("days.minutes.sum()")).isEqualTo(5 * 24 * 60);
        assertThat(explanation(caseId).getLong("suspensions[0].minutesGivenBack"))
                .isEqualTo(24 * 60);
    }

    @Test
    void shouldKeepABreachAndItsExplanation() {
        // Given
        String caseId = opened();
        clock.stopAt(local("2026-11-28T09:00:00"));
        sweep.sweep();

        // When
        declareWednesdayFree();
        change(Map.of("amount", 9, "appliesToRunning", true), "2026-11-28");
        job.run();

        // Then
        JsonPath explanation = explanation(caseId);
        assertThat(explanation.getString("state")).isEqualTo("BREACHED");
        assertThat(explanation.getInt("budget.amount")).isEqualTo(5);
        assertThat(explanation.getString("days[-1].date"))
                .isEqualTo(explanation.getString("dueDate"))
                .isEqualTo("2026-11-27");
        assertThat(explanation.getString("days.find { it.date == '2026-11-25' }.reason"))
                .isEqualTo("COUNTED");
        assertThat(explanation.getList("moves")).isEmpty();
        assertThat(explanation.getString("escalations[-1].at"))
                .as("the later levels follow the calendar")
                .isEqualTo(local("2026-12-02T00:00:00").toString());
    }

    /** The agency waits already, but the first policy is not pausable. */
    @Test
    void shouldSuspendADeadlineThatANewPolicyMakesPausable() {
        // Given
        change(Map.of("pausable", false), "2026-11-20");
        String caseId = opened();
        suspend(caseId, "2026-11-23T10:00:00");
        assertThat(followUp(caseId).getString("state")).isEqualTo("RUNNING");

        // When
        clock.stopAt(local("2026-11-24T10:00:00"));
        change(Map.of("pausable", true, "appliesToRunning", true), "2026-11-24");
        job.run();

        // Then
        assertThat(followUp(caseId).getString("state")).isEqualTo("SUSPENDED");
        assertThat(recalculationsWaiting()).isEmpty();
        resume(caseId, "2026-11-25T10:00:00");
        assertThat(followUp(caseId).getString("dueAt"))
                .isEqualTo(local("2026-12-01T23:59:59").toString());
    }

    @Test
    void shouldResumeADeadlineThatANewPolicyMakesNotPausable() {
        // Given
        String caseId = opened();
        suspend(caseId, "2026-11-23T10:00:00");
        clock.stopAt(local("2026-11-24T10:00:00"));

        // When
        change(Map.of("pausable", false, "appliesToRunning", true), "2026-11-24");
        job.run();

        // Then
        assertThat(followUp(caseId).getString("state")).isEqualTo("RUNNING");
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-11-27");
        clock.stopAt(local("2026-11-28T00:00:00"));
        sweep.sweep();
        assertThat(followUp(caseId).getString("state")).isEqualTo("BREACHED");
    }

    /** The suspension starts after the due time and before the sweep; then a holiday moves the due time behind its start. */
    @Test
    void shouldRecalculateADeadlineWhoseSuspensionStartedTooLate() {
        // Given
        String caseId = opened();
        suspend(caseId, "2026-11-28T00:00:00");
        assertThat(followUp(caseId).getString("state")).isEqualTo("RUNNING");

        // When
        declareWednesdayFree();
        job.run();

        // Then
        assertThat(recalculationsWaiting()).isEmpty();
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-11-30");
    }

    @Test
    void shouldApplyTheLaterOfTwoWaitingPoliciesLast() {
        // Given
        String caseId = opened();
        Response earlier = change(Map.of("amount", 2, "appliesToRunning", true), "2026-11-20");
        clock.stopAt(local("2026-11-21T10:00:00"));
        Response later = change(Map.of("amount", 7, "appliesToRunning", true), "2026-11-21");
        String startedByTheLater = openedOn("2026-11-21T10:00:00");

        // When
        job.run();

        // Then
        assertThat(List.of(earlier, later))
                .allSatisfy(each -> assertThat(stateOf(each)).isEqualTo("DONE"));
        assertThat(followUp(caseId).getString("dueDate")).isEqualTo("2026-12-01");
        assertThat(followUp(startedByTheLater).getString("dueDate")).isEqualTo("2026-12-01");
    }

    @Test
    void shouldNotStartTheSecondWhileAnotherReplicaRunsTheFirst() throws SQLException {
        // Given
        opened();
        declareWednesdayFree();
        Response second = change(Map.of("amount", 7, "appliesToRunning", true), "2026-11-20");

        // When
        whileLocked(
                "select 1 from recalculation where id = (select id from recalculation where state <> 'DONE' "
                        + "order by id limit 1) for update",
                () -> {
                    job.run();
                    return true;
                });

        // Then
        assertThat(stateOf(second)).isEqualTo("WAITING");
        job.run();
        assertThat(stateOf(second)).isEqualTo("DONE");
    }

    @Test
    void shouldRetryFailedDeadlines() {
        // Given: more than one batch, and one deadline that cannot be moved
        insertDeadlines(2_500);
        Response declared = declareWednesdayFree();
        database.execute("""
                create function test_failure() returns trigger language plpgsql as $$
                begin
                    if new.deadline_id = (select max(id::text)::uuid from deadline where basis = 'a test') then
                        raise exception 'test failure';
                    end if;
                    return new;
                end $$
                """);
        database.execute(
                "create trigger test_failure before insert on deadline_move for each row execute function test_failure()");
        try {
            job.run();
            assertThat(report(declared).getString("state")).isEqualTo("FAILED");
            assertThat(report(declared).getLong("moved")).as("all others").isEqualTo(2_499);
            job.run();
            assertThat(report(declared).getLong("moved")).as("unchanged").isEqualTo(2_499);
        } finally {
            database.execute("drop trigger test_failure on deadline_move");
            database.execute("drop function test_failure()");
        }

        // When
        clock.stopAt(FRIDAY_MORNING.plusSeconds(3_600));
        job.run();

        // Then
        assertThat(report(declared).getString("state")).isEqualTo("DONE");
        assertThat(report(declared).getLong("moved")).isEqualTo(2_500);
        assertThat(database.column("select count(*) from deadline where basis = 'a test' and due_date = '2026-11-30'"))
                .containsExactly("2500");
        assertThat(database.column("select count(*) from deadline_move m join deadline d on d.id = m.deadline_id "
                        + "where d.basis = 'a test'"))
                .containsExactly("2500");
    }

    @Test
    void shouldNotBlockOfficersWhileItWaitsForALockedCase() throws SQLException {
        // Given
        String lockedCase = opened();
        String elsewhere = coordinator.awaitCaseId(
                RoutedComplaint.to("rsud-parikesit").decidedAt(FRIDAY_MORNING).publish());
        declareWednesdayFree();

        // When: the transaction of an officer has locked the case
        CompletableFuture<Void> running =
                whileLocked("select 1 from agency_case where id = '" + lockedCase + "' for update", () -> {
                    CompletableFuture<Void> recalculating = CompletableFuture.runAsync(job::run);
                    await().atMost(Duration.ofSeconds(10))
                            .until(() -> !database.column(
                                            "select 1 from pg_stat_activity where wait_event_type = 'Lock' "
                                                    + "and query like '%agency_case%for update%'")
                                    .isEmpty());
                    assertThat(CaseApiClient.of("rsud-parikesit")
                                    .followUp(elsewhere, "Sudah ditindaklanjuti")
                                    .statusCode())
                            .isEqualTo(200);
                    assertThat(opened()).as("new cases can be opened").isNotEmpty();
                    assertThat(recalculating).isNotDone();
                    return recalculating;
                });
        running.join();

        // Then
        assertThat(followUp(lockedCase).getString("dueDate")).isEqualTo("2026-11-30");
    }

    @Test
    void shouldReportTheMoveToTheOfficerAndAcceptTheRepeatedAction() {
        // Given
        String caseId = opened();
        CaseApiClient officer = CaseApiClient.of("dpu");
        String etag = officer.read(caseId).header("ETag");
        declareWednesdayFree();
        job.run();

        // When
        Response rejected = officer.perform(caseId, "follow-ups", Map.of("message", "Tim survei berangkat"), etag);

        // Then
        assertThat(rejected.statusCode()).isEqualTo(412);
        assertThat(rejected.jsonPath().getList("changes.type", String.class)).contains("DEADLINE_MOVED");
        assertThat(rejected.jsonPath().getString("submitted.message")).isEqualTo("Tim survei berangkat");
        assertThat(officer.followUp(caseId, "Tim survei berangkat").statusCode())
                .isEqualTo(200);
    }

    private <T> T whileLocked(String lock, Supplier<T> meanwhile) throws SQLException {
        try (Connection connection = database.connectionOfAnotherThread();
                PreparedStatement statement = connection.prepareStatement(lock)) {
            connection.setAutoCommit(false);
            try {
                statement.executeQuery();
                return meanwhile.get();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Response declareWednesdayFree() {
        Response declared = admin.request()
                .body(Map.of("kind", "JOINT_LEAVE", "decree", "SKB 3 Menteri, perubahan"))
                .put(WEDNESDAY);
        assertThat(declared.statusCode()).isEqualTo(202);
        return declared;
    }

    private Response change(Map<String, ?> other, String validFrom) {
        Map<String, Object> policy = new HashMap<>(Map.of(
                "subject", "COMPLAINT",
                "stage", "FIRST_FOLLOW_UP",
                "amount", 5,
                "unit", "WORKING_DAY",
                "pausable", true,
                "basis", "Peraturan Bupati 1/2026",
                "validFrom", validFrom));
        policy.putAll(other);
        Response changed = admin.request().body(policy).post("/v1/deadline-policies");
        assertThat(changed.statusCode()).isEqualTo(201);
        return changed;
    }

    private String stateOf(Response changed) {
        return coordinator
                .request()
                .get("/v1/recalculations/{id}", changed.jsonPath().getString("recalculationId"))
                .jsonPath()
                .getString("state");
    }

    private JsonPath report(Response declared) {
        return coordinator.request().get(declared.header("Location")).jsonPath();
    }

    private List<String> recalculationsWaiting() {
        return database.column("select id from recalculation where state <> 'DONE'");
    }

    private void insertDeadlines(int number) {
        database.execute("""
                insert into deadline (id, subject_id, complaint_id, agency_code, stage, amount, unit, pausable, basis,
                    started_at, due_date, due_at, provisional, state, version, next_level, next_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'dpu', 'FIRST_FOLLOW_UP', 5,
                    'WORKING_DAY', true, 'a test', '2026-11-20T02:00:00Z', '2026-11-27', '2026-11-27T15:59:59Z',
                    false, 'RUNNING', 0, 'BREACH', '2026-11-27T16:00:00Z'
                from generate_series(1, %d) as n
                """.formatted(number));
    }

    private void suspend(String caseId, String at) {
        clock.stopAt(local(at));
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.suspend(UUID.fromString(caseId), WAITING_FOR_REPORTER, local(at)));
    }

    private void resume(String caseId, String at) {
        clock.stopAt(local(at));
        QuarkusTransaction.requiringNew().run(() -> deadlines.resume(UUID.fromString(caseId), local(at)));
    }

    private String opened() {
        return openedOn("2026-11-20T10:00:00");
    }

    private String openedOn(String decidedAt) {
        return coordinator.awaitCaseId(
                RoutedComplaint.to("dpu").decidedAt(local(decidedAt)).publish());
    }

    private JsonPath followUp(String caseId) {
        return coordinator.read(caseId).jsonPath().setRootPath("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }");
    }

    private JsonPath explanation(String caseId) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", followUp(caseId).getString("id"))
                .jsonPath();
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
