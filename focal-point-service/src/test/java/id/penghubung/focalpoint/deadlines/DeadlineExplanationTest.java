package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The explanation of deadlines, for agencies and overseers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadlineExplanationTest {

    private static final Instant FRIDAY_MORNING = local("2026-11-20T10:00:00");

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    @BeforeEach
    void startOnFriday() {
        clock.stopAt(FRIDAY_MORNING);
    }

    @AfterEach
    void restore() {
        clock.run();
        database.execute("delete from deadline_escalation where level = 'OMBUDSMAN_LIAISON'");
        database.execute("update deadline set policy_id = null where policy_id in "
                + "(select id from deadline_policy where changed_by is not null)");
        database.execute("delete from deadline_policy where changed_by is not null");
        database.execute("update deadline_policy set valid_until = null where valid_until is not null");
    }

    @Test
    void shouldBeReadableByTheAgencyAndOverseersOnly() {
        String id = followUpOf(opened(FRIDAY_MORNING)).getString("id");

        assertThat(statusFor(Tokens.officerOf("dpu"), id)).isEqualTo(200);
        assertThat(statusFor(Tokens.headOf("dpu"), id)).isEqualTo(200);
        assertThat(statusFor(Tokens.coordinator(), id)).isEqualTo(200);
        assertThat(statusFor(Tokens.admin(), id)).isEqualTo(200);
        assertThat(statusFor(Tokens.officerOf("dinsos"), id))
                .as("not visible to another agency")
                .isEqualTo(404);
        assertThat(statusFor(Tokens.inspector(), id)).isEqualTo(404);
        assertThat(statusFor(Tokens.ombudsman(), id))
                .as("not visible to the liaison as long as it did not escalate to the liaison")
                .isEqualTo(404);
        assertThat(statusFor(Tokens.officerWithoutAgency(), id)).isEqualTo(404);
        assertThat(statusFor(Tokens.reporter(), id)).isEqualTo(403);
        assertThat(RestAssured.given().get("/v1/deadlines/{id}/explanation", id).statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldBeReadableByTheLiaisonToWhomItEscalated() {
        // Given
        String id = followUpOf(opened(FRIDAY_MORNING)).getString("id");

        // When
        database.execute(
                "insert into deadline_escalation (deadline_id, level, due_at, reached_at) values ('%s',".formatted(id)
                        + " 'OMBUDSMAN_LIAISON', '2026-11-20T03:00:00Z', '2026-11-20T03:00:00Z')");

        // Then
        assertThat(statusFor(Tokens.ombudsman(), id)).isEqualTo(200);
    }

    @Test
    void shouldNotFindUnknownDeadlines() {
        assertThat(statusFor(Tokens.coordinator(), UUID.randomUUID().toString()))
                .isEqualTo(404);
        assertThat(statusFor(Tokens.coordinator(), "tomorrow")).isEqualTo(404);
    }

    @Test
    void shouldExplainEachDay() {
        // When
        JsonPath explanation = explained(opened(FRIDAY_MORNING));

        // Then
        assertThat(explanation.getString("budget.unit")).isEqualTo("WORKING_DAY");
        assertThat(explanation.getList("days.date", String.class))
                .hasSize(8)
                .startsWith("2026-11-20")
                .endsWith("2026-11-27");
        assertThat(explanation.getList("days.reason", String.class))
                .containsExactly(
                        "START_DAY", "NOT_WORKED", "NOT_WORKED", "COUNTED", "COUNTED", "COUNTED", "COUNTED", "COUNTED");
        assertThat(explanation.getLong("days.minutes.sum()"))
                .isEqualTo(explanation.getLong("budget.amount") * explanation.getLong("budget.minutesPerUnit"))
                .isEqualTo(5 * 24 * 60);
        assertThat(explanation.getString("sentence.id"))
                .startsWith(
                        "5 hari kerja (PermenPANRB 62/2018 (successor 5/2025 to be confirmed), SP4N-LAPOR: first follow-up by the agency), dihitung sejak Jumat,"
                                + " 20 November 2026; hari itu sendiri tidak dihitung.")
                .contains("Tidak dihitung: 2 akhir pekan.")
                .endsWith("Jatuh tempo Jumat, 27 November 2026, 23:59:59.");
        assertThat(explanation.getString("sentence.en")).endsWith("Due Friday, 27 November 2026, 23:59:59.");
        assertThat(explanation.getList("escalations.level")).containsExactly("REMINDER");
    }

    @Test
    void shouldCountHoursAcrossTheWeekend() {
        // Given
        changePolicy("amount", 72, "unit", "HOUR");

        // When
        JsonPath explanation = explained(opened(FRIDAY_MORNING));

        // Then
        assertThat(explanation.getString("dueAt"))
                .isEqualTo(local("2026-11-23T10:00:00").toString());
        assertThat(explanation.getLong("days.minutes.sum()")).isEqualTo(72 * 60);
        assertThat(explanation.getString("sentence.en"))
                .startsWith("72 hours (Peraturan Bupati 1/2026), counted from Friday");
    }

    /** An office without office hours works all day on its working days. */
    @Test
    void shouldCountWholeWorkingDaysWithoutOfficeHours() {
        // Given
        changePolicy("amount", 24, "unit", "HOUR", "officeHours", true);

        // When
        JsonPath explanation = explained(opened(FRIDAY_MORNING));

        // Then
        assertThat(explanation.getString("dueAt"))
                .isEqualTo(local("2026-11-23T10:00:00").toString());
        assertThat(explanation.getLong("days.minutes.sum()")).isEqualTo(24 * 60);
    }

    @Test
    void shouldCountCalendarDaysThroughWeekendsAndHolidays() {
        // Given
        changePolicy("amount", 30, "unit", "CALENDAR_DAY");

        // When
        JsonPath explanation = explained(opened(local("2026-12-10T10:00:00")));

        // Then: the thirtieth day, with Christmas and the new year between
        assertThat(explanation.getString("dueDate")).isEqualTo("2027-01-09");
        assertThat(explanation.getList("days.counted", Boolean.class))
                .hasSize(31)
                .containsOnlyOnce(false);
        assertThat(explanation.getLong("days.minutes.sum()")).isEqualTo(30 * 24 * 60);
    }

    @Test
    void shouldExplainThatItIsProvisional() {
        JsonPath explanation = explained(opened(local("2027-12-29T10:00:00")));

        assertThat(explanation.getBoolean("provisional")).isTrue();
        assertThat(explanation.getString("sentence.id")).contains("Sementara:");
        assertThat(explanation.getString("sentence.en")).contains("Provisional:");
    }

    private void changePolicy(Object... budget) {
        Map<String, Object> policy = new HashMap<>(Map.of(
                "subject", "COMPLAINT",
                "stage", "FIRST_FOLLOW_UP",
                "basis", "Peraturan Bupati 1/2026",
                "validFrom", "2026-11-20"));
        for (int i = 0; i < budget.length; i += 2) {
            policy.put((String) budget[i], budget[i + 1]);
        }
        assertThat(CaseApiClient.as(Tokens.admin())
                        .request()
                        .body(policy)
                        .post("/v1/deadline-policies")
                        .statusCode())
                .isEqualTo(201);
    }

    private String opened(Instant decidedAt) {
        return coordinator.awaitCaseId(
                RoutedComplaint.to("dpu").decidedAt(decidedAt).publish());
    }

    private JsonPath followUpOf(String caseId) {
        return coordinator.read(caseId).jsonPath().setRootPath("deadlines.find { it.stage == 'FIRST_FOLLOW_UP' }");
    }

    private JsonPath explained(String caseId) {
        return coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", followUpOf(caseId).getString("id"))
                .jsonPath();
    }

    private static int statusFor(String token, String id) {
        return CaseApiClient.as(token)
                .request()
                .get("/v1/deadlines/{id}/explanation", id)
                .statusCode();
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Makassar")).toInstant();
    }
}
