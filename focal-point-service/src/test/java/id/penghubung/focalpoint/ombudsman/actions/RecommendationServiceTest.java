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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recommendation: the superior reports within 60 days, or the Ombudsman publishes it and reports onward. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RecommendationServiceTest {

    private static final Instant IN_TIME = Instant.parse("2026-12-15T04:00:00Z");
    private static final Instant AFTER_THE_END = Instant.parse("2027-02-01T04:00:00Z");
    private static final Map<String, String> NOT_CARRIED_OUT =
            Map.of("outcome", "NOT_CARRIED_OUT", "reason", "Tidak ada laporan atasan.");
    private static final Map<String, String> PUBLICATION =
            Map.of("on", "2027-02-01", "medium", "Situs Ombudsman Republik Indonesia");
    private static final Map<String, String> ONWARD_REPORT =
            Map.of("on", "2027-02-01", "recipient", "DPRD Kabupaten", "number", "B/77/2027");

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient secretary = ActionApiClient.as(Tokens.secretary());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private final ActionApiClient head = ActionApiClient.as(Tokens.headOf("dpu"));
    private String matterId = "";
    private String id = "";

    @BeforeEach
    void givenARecommendation() {
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
        matterId = matters.opened("REGULAR", "dpu");
        id = liaison.ordered(matterId, correctiveAction("product", "RECOMMENDATION", "evidence", null));
        clock.stopAt(IN_TIME);
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldMeetTheTimeLimitWithTheReportOfTheSuperior() {
        // Given
        officer.step(id, "draft", Map.of("text", "Izin terbit, pelaksana dibina."));
        JsonPath attached = taken(secretary.attach(id, "laporan.png", SampleFiles.png()));
        Map<String, Object> report = report();
        report.put("fileId", attached.getString("attachments[0].id"));

        // When
        JsonPath reported = taken(secretary.step(id, "superior-report", report));

        // Then
        assertThat(secretary.read(id).jsonPath().getString("draft")).isEqualTo("Izin terbit, pelaksana dibina.");
        assertThat(reported.getString("state")).isEqualTo("SUBMITTED");
        assertThat(reported.getString("reportNumber")).isEqualTo("700/12/Setda");
        assertThat(reported.getString("reportFileId")).isEqualTo(report.get("fileId"));
        assertThat(reported.getString("deadline.state")).isEqualTo("MET");
        assertThat(reported.getString("deadline.metAt")).isEqualTo("2026-12-14T02:00:00Z");
        assertThat(reported.getString("entries[-1].type")).isEqualTo("ACTION_SUPERIOR_REPORTED");
        assertThat(taken(liaison.step(id, "decision", Map.of("outcome", "ACCEPTED")))
                        .getString("state"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void shouldLetOnlyTheSuperiorReport() {
        // When
        Response byHead = head.step(id, "submission", Map.of("text", "Selesai."));
        Response reportByHead = head.step(id, "superior-report", report());
        String action = liaison.ordered(matterId, correctiveAction());
        Response ofAnAction = secretary.step(action, "superior-report", report());
        Response evidence = secretary.attach(action, "izin.png", SampleFiles.png());

        // Then
        assertThat(byHead.statusCode()).isEqualTo(409);
        assertThat(byHead.jsonPath().getString("type")).endsWith("action-product-differs");
        assertThat(reportByHead.statusCode()).isEqualTo(403);
        assertThat(ofAnAction.statusCode()).isEqualTo(409);
        assertThat(ofAnAction.jsonPath().getList("errors.pointer")).containsExactly("#/number");
        assertThat(evidence.statusCode())
                .as("evidence is attached by the agency")
                .isEqualTo(403);
        assertThat(liaison.read(id).jsonPath().getString("state")).isEqualTo("ORDERED");
    }

    @Test
    void shouldRefuseAReportWithTimesOrFilesThatCannotBe() {
        // Given
        Map<String, Object> future = report();
        future.put("sentAt", "2026-12-15T04:00:01Z");
        Map<String, Object> early = report();
        early.put("sentAt", "2026-11-20T01:59:59Z");
        Map<String, Object> otherFile = report();
        otherFile.put("fileId", matterId);

        // Then
        assertThat(pointerOf(secretary.step(id, "superior-report", future))).isEqualTo("#/sentAt");
        assertThat(pointerOf(secretary.step(id, "superior-report", early))).isEqualTo("#/sentAt");
        assertThat(pointerOf(secretary.step(id, "superior-report", otherFile))).isEqualTo("#/fileId");
        assertThat(liaison.read(id).jsonPath().getString("state")).isEqualTo("ORDERED");
    }

    @Test
    void shouldRecordPublicationAndOnwardReportOfWhatWasNotCarriedOut() {
        // Given
        clock.stopAt(AFTER_THE_END);
        Response tooEarly = liaison.step(id, "publication", PUBLICATION);
        taken(liaison.step(id, "decision", NOT_CARRIED_OUT));

        // When
        Response future = liaison.step(id, "publication", Map.of("on", "2027-02-02", "medium", "Situs Ombudsman"));
        taken(liaison.step(id, "publication", PUBLICATION));
        JsonPath reported = taken(liaison.step(id, "onward-report", ONWARD_REPORT));
        Response again = liaison.step(id, "publication", PUBLICATION);

        // Then
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(pointerOf(future)).isEqualTo("#/on");
        assertThat(reported.getString("state")).isEqualTo("NOT_CARRIED_OUT");
        assertThat(reported.getString("publishedOn")).isEqualTo("2027-02-01");
        assertThat(reported.getString("publishedIn")).isEqualTo("Situs Ombudsman Republik Indonesia");
        assertThat(reported.getString("reportedOn")).isEqualTo("2027-02-01");
        assertThat(reported.getString("reportedTo")).isEqualTo("DPRD Kabupaten");
        assertThat(reported.getList("entries.type"))
                .containsSubsequence(
                        "ACTION_NOT_CARRIED_OUT", "RECOMMENDATION_PUBLISHED", "RECOMMENDATION_REPORTED_ONWARD");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("submitted.on")).isEqualTo("2027-02-01");
        assertThat(ActionApiClient.as(Tokens.coordinator())
                        .step(id, "onward-report", ONWARD_REPORT)
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "number", "700/12/Setda",
                "sentAt", "2026-12-14T02:00:00Z",
                "text", "Izin terbit pada 10 Desember; pelaksana dibina."));
    }

    private static String pointerOf(Response rejected) {
        assertThat(rejected.statusCode()).isEqualTo(400);
        return rejected.jsonPath().getString("errors[0].pointer");
    }

    private static JsonPath taken(Response step) {
        return step.then().statusCode(200).extract().jsonPath();
    }
}
