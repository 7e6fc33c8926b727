package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.testing.ActionApiClient.correctiveAction;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action that is not submitted in time. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OverdueActionTest {

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final Instant AFTER_THE_END = Instant.parse("2027-01-11T04:00:00Z");

    private static final Map<String, Object> COMPLETE = Map.of("complete", true, "reason", "Berkas lengkap.");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private final ActionApiClient head = ActionApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";
    private String actionId = "";

    @BeforeEach
    void givenAnAction() {
        clock.stopAt(FRIDAY_NOON);
        matterId = matters.opened("REGULAR", "dpu");
        actionId = liaison.ordered(matterId, correctiveAction());
        clock.stopAt(Instant.parse("2026-12-01T04:00:00Z"));
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldPassTheMatterOfAnOverdueActionToMonitoring() {
        // Given
        matters.putInto(matterId, "EXAMINATION_REPORT");
        Response tooEarly = liaison.step(actionId, "monitoring", COMPLETE);
        clock.stopAt(AFTER_THE_END);

        // When
        JsonPath passed = taken(liaison.step(actionId, "monitoring", COMPLETE));

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.jsonPath().getString("type")).endsWith("action-not-overdue");
        assertThat(passed.getBoolean("overdue")).isTrue();
        assertThat(passed.getString("entries[-1].type")).isEqualTo("ACTION_MONITORED");
        JsonPath matter =
                liaison.request().get("/v1/ombudsman/matters/{id}", matterId).jsonPath();
        assertThat(matter.getString("stage")).isEqualTo("RESOLUTION_AND_MONITORING");
        assertThat(matter.getString("moves[-1].reason")).isEqualTo("Berkas lengkap.");
        givenSubmitted();
        assertThat(stateOf(actionId)).as("a late submission").isEqualTo("SUBMITTED");
        assertThat(liaison.read(actionId).jsonPath().getString("deadline.state"))
                .isEqualTo("BREACHED");
    }

    @Test
    void shouldNotCheckAnActionThatWasWithdrawn() {
        // Given
        matters.putInto(matterId, "EXAMINATION_REPORT");
        clock.stopAt(AFTER_THE_END);
        taken(liaison.step(actionId, "withdrawal", Map.of("reason", "Laporan dicabut.")));

        // When
        Response refused = liaison.step(actionId, "monitoring", COMPLETE);

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).endsWith("action-step-not-allowed");
    }

    @Test
    void shouldAskTheExaminerForDataThatIsMissing() {
        // Given
        matters.putInto(matterId, "EXAMINATION_REPORT");
        clock.stopAt(AFTER_THE_END);
        taken(liaison.step(actionId, "monitoring", COMPLETE));

        // When
        JsonPath asked = taken(liaison.step(
                actionId, "monitoring", Map.of("complete", false, "reason", "Bukti kunjungan tidak ada.")));

        // Then
        assertThat(asked.getString("entries[-1].type")).isEqualTo("ACTION_DATA_REQUESTED");
        assertThat(liaison.request()
                        .get("/v1/ombudsman/matters/{id}", matterId)
                        .jsonPath()
                        .getString("stage"))
                .isEqualTo("EXAMINATION_REPORT");
        assertThat(asked.getBoolean("overdue")).isTrue();
    }

    @Test
    void shouldDecideThatAnOverdueActionWasNotCarriedOut() {
        // Given
        Map<String, String> decision = Map.of("outcome", "NOT_CARRIED_OUT", "reason", "Tidak ada tanggapan.");
        Response tooEarly = liaison.step(actionId, "decision", decision);
        clock.stopAt(AFTER_THE_END);

        // When
        JsonPath decided = taken(liaison.step(actionId, "decision", decision));

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.jsonPath().getString("type")).endsWith("action-not-overdue");
        assertThat(tooEarly.jsonPath().getList("errors.pointer")).containsExactly("#/outcome");
        assertThat(decided.getString("state")).isEqualTo("NOT_CARRIED_OUT");
        assertThat(decided.getString("deadline.state")).isEqualTo("BREACHED");
        assertThat(decided.getList("entries.type"))
                .containsExactly("ACTION_ORDERED", "DEADLINE_BREACHED", "ACTION_NOT_CARRIED_OUT");
    }

    private void givenSubmitted() {
        officer.attach(actionId, "izin.png", SampleFiles.png()).then().statusCode(200);
        head.step(actionId, "submission", Map.of("text", "Izin sudah terbit."))
                .then()
                .statusCode(200);
    }

    private String stateOf(String id) {
        return liaison.read(id).jsonPath().getString("state");
    }

    private static JsonPath taken(Response step) {
        return step.then().statusCode(200).extract().jsonPath();
    }
}
