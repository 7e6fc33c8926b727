package id.penghubung.focalpoint.deadlines;

import static id.penghubung.focalpoint.deadlines.calculation.SuspensionReason.WAITING_FOR_REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Requests for changes of rules, and cases whose deadlines they move. */
abstract class RuleChangesFixture {

    static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");
    static final String WEDNESDAY = "/v1/holidays/2026-11-25";

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

    final CaseApiClient admin = CaseApiClient.as(Tokens.admin());
    final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

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

    <T> T whileLocked(String lock, Supplier<T> meanwhile) throws SQLException {
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

    Response declareWednesdayFree() {
        Response declared = admin.request()
                .body(Map.of("kind", "JOINT_LEAVE", "decree", "SKB 3 Menteri, perubahan"))
                .put(WEDNESDAY);
        assertThat(declared.statusCode()).isEqualTo(202);
        return declared;
    }

    Response change(Map<String, ?> other, String validFrom) {
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

    String stateOf(Response changed) {
        return coordinator
                .request()
                .get("/v1/recalculations/{id}", changed.jsonPath().getString("recalculationId"))
                .jsonPath()
                .getString("state");
    }

    JsonPath report(Response declared) {
        return coordinator.request().get(declared.header("Location")).jsonPath();
    }

    List<String> recalculationsWaiting() {
        return database.column("select id from recalculation where state <> 'DONE'");
    }

    void insertDeadlines(int number) {
        database.execute("""
                insert into deadline (id, subject_id, complaint_id, agency_code, stage, amount, unit, pausable, basis,
                    started_at, due_date, due_at, provisional, state, version, next_level, next_at)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'dpu', 'FIRST_FOLLOW_UP', 5,
                    'WORKING_DAY', true, 'a test', '2026-11-20T02:00:00Z', '2026-11-27', '2026-11-27T15:59:59Z',
                    false, 'RUNNING', 0, 'BREACH', '2026-11-27T16:00:00Z'
                from generate_series(1, %d) as n
                """.formatted(number));
    }

    void suspend(String caseId, String at) {
        clock.stopAt(local(at));
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.suspend(UUID.fromString(caseId), WAITING_FOR_REPORTER, local(at)));
    }

    void resume(String caseId, String at) {
        clock.stopAt(local(at));
        QuarkusTransaction.requiringNew().run(() -> deadlines.resume(UUID.fromString(caseId), local(at)));
    }

    String opened() {
        return openedOn("2026-11-20T10:00:00");
    }

    String openedOn(String decidedAt) {
        return coordinator.awaitCaseId(
                RoutedComplaint.to("dpu").decidedAt(local(decidedAt)).publish());
    }

    JsonPath followUp(String caseId) {
        return coordinator.read(caseId).jsonPath().setRootPath("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }");
    }

    JsonPath explanation(String caseId) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", followUp(caseId).getString("id"))
                .jsonPath();
    }

    static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
