package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintKind;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of deadline policies at runtime. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadlinePolicyTest {

    /** Number of policies that a new database has. */
    private static final int SEEDED = 23;

    private static final Instant THURSDAY = Instant.parse("2026-11-19T02:00:00Z");

    @Inject
    RecalculationJob job;

    @Inject
    DeadlinePolicySeeder seeder;

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private final CaseApiClient admin = CaseApiClient.as(Tokens.admin());
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    @AfterEach
    void restore() throws SQLException {
        clock.run();
        execute("update deadline set policy_id = null where policy_id in "
                + "(select id from deadline_policy where changed_by is not null)");
        execute("delete from deadline_move");
        execute("delete from recalculation");
        execute("delete from deadline_policy where changed_by is not null");
        execute("update deadline_policy set valid_until = null where valid_until is not null");
        execute("delete from holiday where day = '2026-11-20'");
    }

    @Test
    void shouldStartWithAllSeededPoliciesAndHolidays() throws SQLException {
        assertThat(count("deadline_policy")).isEqualTo(SEEDED);
        assertThat(count("calendar_year")).isEqualTo(4);
        assertThat(count("holiday where known_until is null")).isEqualTo(108);
        assertThat(count("work_calendar")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldApplyToNewDeadlinesOnly() {
        // Given
        clock.stopAt(THURSDAY);
        String before = opened();

        // When
        assertThat(change(Map.of()).statusCode()).isEqualTo(201);

        // Then
        assertThat(due(before)).isEqualTo("2026-11-26");
        assertThat(due(opened())).isEqualTo("2026-11-24");
    }

    @Test
    void shouldApplyToRunningDeadlinesOnRequest() {
        // Given
        clock.stopAt(THURSDAY);
        String running = opened();
        String answered = opened();
        CaseApiClient.of("dpu").followUp(answered, "Tim survei berangkat besok");

        // When
        Response changed = change(Map.of("appliesToRunning", true));
        job.run();

        // Then
        assertThat(changed.jsonPath().getString("recalculationId")).isNotNull();
        assertThat(due(running)).isEqualTo("2026-11-24");
        assertThat(due(answered)).as("already met").isEqualTo("2026-11-26");
        assertThat(coordinator
                        .read(running)
                        .jsonPath()
                        .getString("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }.basis"))
                .isEqualTo("Peraturan Bupati 1/2026");
    }

    @Test
    void shouldApplyFromItsFirstValidDay() {
        // Given
        clock.stopAt(THURSDAY);
        assertThat(change(Map.of("validFrom", "2026-12-01")).statusCode()).isEqualTo(201);

        // Then
        assertThat(due(opened())).isEqualTo("2026-11-26");
        assertThat(due(coordinator.awaitCaseId(RoutedComplaint.to("dpu")
                        .decidedAt(Instant.parse("2026-11-30T16:00:00Z"))
                        .publish())))
                .as("decided on 1 December, in the office's zone")
                .isEqualTo("2026-12-04");
    }

    @Test
    void shouldListAllVersions() {
        clock.stopAt(THURSDAY);
        change(Map.of("validFrom", "2026-12-01"));

        List<Map<String, Object>> versions = admin.request()
                .get("/v1/deadline-policies")
                .jsonPath()
                .getList("items.findAll { it.subject == 'COMPLAINT' && it.stage == 'FIRST_FOLLOW_UP' }");

        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst()).containsEntry("amount", 5).containsEntry("validUntil", "2026-12-01");
        assertThat(versions.getLast()).containsEntry("amount", 3).doesNotContainKey("validUntil");
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "amount, 0, #/amount",
        "amount, 6000, #/amount",
        "unit, WEEK, #/unit",
        "subject, SOMETHING, #/subject",
        "validFrom, 2026-11-18, #/validFrom",
        "stage, DESSERT, #/stage",
        "validFrom, +999999999-12-31, #/validFrom",
        "validFrom, 2150-01-01, #/validFrom",
        "subject, COMPLAINT:ORDINERY, #/subject",
    })
    void shouldReportTheInvalidField(String field, String value, String pointer) throws SQLException {
        clock.stopAt(THURSDAY);

        Response rejected = change(Map.of(field, value));

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly(pointer);
        assertThat(count("deadline_policy")).isEqualTo(SEEDED);
    }

    @Test
    void shouldRejectEscalationLevelsWithoutBreach() {
        clock.stopAt(THURSDAY);

        Response rejected = change(
                Map.of("escalations", List.of(Map.of("level", "REMINDER", "when", "PERCENT_USED", "amount", 50))));

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/escalations");
    }

    @Test
    void shouldRejectAPastFirstDayForANewSubject() throws SQLException {
        clock.stopAt(THURSDAY);

        Response rejected = change(Map.of("subject", "COMPLAINT:OVERSIGHT", "validFrom", "2026-11-18"));

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/validFrom");
        assertThat(count("deadline_policy")).isEqualTo(SEEDED);
    }

    @Test
    void shouldAddAPolicyForASingleClass() {
        // Given
        clock.stopAt(THURSDAY);

        // When
        Response changed = change(Map.of("subject", "COMPLAINT:OVERSIGHT", "amount", 8));

        // Then
        assertThat(changed.statusCode()).isEqualTo(201);
        assertThat(due(opened())).as("an ordinary complaint").isEqualTo("2026-11-26");
        assertThat(due(coordinator.awaitCaseId(RoutedComplaint.to("dpu")
                        .withOversight()
                        .decidedAt(THURSDAY)
                        .publish())))
                .isEqualTo("2026-12-01");
    }

    /** A running deadline refers to its policy, and no policy of this class has started a deadline. */
    @Test
    void shouldRejectRunningDeadlinesWithoutAReplacedPolicy() {
        clock.stopAt(THURSDAY);

        Response rejected = change(Map.of("subject", "COMPLAINT:OVERSIGHT", "appliesToRunning", true));

        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).containsExactly("#/appliesToRunning");
    }

    @Test
    void shouldChangeOnceForTheSameIdempotencyKey() throws SQLException {
        // Given
        clock.stopAt(THURSDAY);
        String key = "\"" + UUID.randomUUID() + "\"";
        Map<String, ?> running = Map.of("appliesToRunning", true);

        // When
        Response first = changeWith(key, running);
        Response again = changeWith(key, running);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getString("recalculationId"))
                .isEqualTo(first.jsonPath().getString("recalculationId"));
        assertThat(count("deadline_policy")).isEqualTo(SEEDED + 1);
        assertThat(changeWith(key, Map.of("amount", 4)).statusCode()).isEqualTo(422);
    }

    @Test
    void shouldAcceptOnlyOneOfTwoConcurrentChanges() throws SQLException {
        // Given
        clock.stopAt(THURSDAY);

        // When
        List<Integer> statuses = ConcurrentCalls.times(2, () -> change(Map.of()).statusCode());

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 400);
        assertThat(count("deadline_policy")).isEqualTo(SEEDED + 1);
    }

    @Test
    void shouldAllowChangesByAdministratorsOnly() {
        Response rejected = CaseApiClient.as(Tokens.headOf("dpu"))
                .request()
                .body(policy(Map.of()))
                .post("/v1/deadline-policies");

        assertThat(rejected.statusCode()).isEqualTo(403);
    }

    @Test
    void shouldApplyManualDatabaseChangesAtOnce() throws SQLException {
        // Given
        clock.stopAt(THURSDAY);
        assertThat(due(opened())).isEqualTo("2026-11-26");

        // When
        execute("insert into holiday (day, year, kind) values ('2026-11-20', 2026, 'NATIONAL_HOLIDAY')");

        // Then
        assertThat(due(opened())).isEqualTo("2026-11-27");
    }

    @Test
    void shouldKeepChangedPoliciesAtRestart() throws SQLException {
        // Given
        clock.stopAt(THURSDAY);
        change(Map.of());

        // When
        seeder.seed(new StartupEvent());

        // Then
        assertThat(count("deadline_policy where stage = 'FIRST_FOLLOW_UP'")).isEqualTo(2);
    }

    @Test
    void shouldUseTheCalendarOfTheAgency() {
        // Given: a hospital works at the weekend, a department does not
        clock.stopAt(THURSDAY);

        // When
        String hospitalCase = coordinator.awaitCaseId(RoutedComplaint.to("rsud-parikesit")
                .kind(ComplaintKind.INFORMATION_REQUEST)
                .decidedAt(THURSDAY)
                .publish());

        // Then
        assertThat(due(hospitalCase)).isEqualTo("2026-11-24");
    }

    private Response change(Map<String, ?> other) {
        return admin.request().body(policy(other)).post("/v1/deadline-policies");
    }

    private Response changeWith(String key, Map<String, ?> other) {
        return admin.request()
                .header("Idempotency-Key", key)
                .body(policy(other))
                .post("/v1/deadline-policies");
    }

    private static Map<String, Object> policy(Map<String, ?> other) {
        Map<String, Object> policy = new HashMap<>(Map.of(
                "subject", "COMPLAINT",
                "stage", "FIRST_FOLLOW_UP",
                "amount", 3,
                "unit", "WORKING_DAY",
                "officeHours", false,
                "pausable", true,
                "basis", "Peraturan Bupati 1/2026",
                "validFrom", "2026-11-19",
                "appliesToRunning", false));
        policy.putAll(other);
        return policy;
    }

    private String opened() {
        return coordinator.awaitCaseId(
                RoutedComplaint.to("dpu").decidedAt(THURSDAY).publish());
    }

    private String due(String caseId) {
        return coordinator
                .read(caseId)
                .jsonPath()
                .getString("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }.dueDate");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
