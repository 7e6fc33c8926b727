package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.testing.ActionApiClient.finding;
import static id.penghubung.focalpoint.testing.ActionApiClient.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MatterApiClient;
import id.penghubung.focalpoint.testing.MovableClock;
import id.penghubung.focalpoint.testing.SampleMatters;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registration of examination reports, and who sees them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReportServiceTest {

    @Inject
    SampleMatters matters;

    @Inject
    MovableClock clock;

    private final ActionApiClient liaison = ActionApiClient.as(Tokens.ombudsman());
    private final ActionApiClient coordinator = ActionApiClient.as(Tokens.coordinator());
    private final ActionApiClient officer = ActionApiClient.as(Tokens.officerOf("dpu"));
    private String matterId = "";

    @BeforeEach
    void givenAMatter() {
        clock.stopAt(Instant.parse("2026-11-20T04:00:00Z"));
        matterId = matters.opened("REGULAR", "dpu", "dishub");
    }

    @AfterEach
    void runClock() {
        clock.run();
    }

    @Test
    void shouldRegisterAReportInTheRecordOfItsMatter() {
        // When
        Response reply = coordinator.register(matterId, report());

        // Then
        JsonPath registered = reply.then().statusCode(201).extract().jsonPath();
        assertThat(reply.header("Location")).isEqualTo("/v1/ombudsman/reports/" + registered.getString("id"));
        assertThat(registered.getString("findings[0].maladministrationType")).isEqualTo("undue-delay");
        JsonPath timeline = liaison.request()
                .get("/v1/ombudsman/matters/{id}/timeline", matterId)
                .jsonPath();
        assertThat(timeline.getString("entries[-1].type")).isEqualTo("MATTER_REPORT_REGISTERED");
        assertThat(timeline.getString("entries[-1].details.conclusion")).isEqualTo("FOUND");
        assertThat(timeline.getString("entries[-1].actor.role")).isEqualTo("coordinator");
    }

    @Test
    void shouldShowAnAgencyTheFindingsAboutItself() {
        // Given
        Map<String, Object> report = report();
        report.put("findings", List.of(finding("dpu"), finding("dishub")));
        String id = liaison.register(matterId, report)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Then
        assertThat(read(officer, id).jsonPath().getList("findings.agencyCode")).containsExactly("dpu");
        assertThat(read(ActionApiClient.as(Tokens.secretary()), id).jsonPath().getList("findings.agencyCode"))
                .containsExactly("dpu", "dishub");
        assertThat(list(officer).getList("items.id")).containsExactly(id);
        assertThat(read(ActionApiClient.as(Tokens.officerOf("diskominfo")), id).statusCode())
                .isEqualTo(404);
        assertThat(officer.register(matterId, report()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0} = {1} is rejected at {2}")
    @CsvSource({
        "number, ' ', #/number",
        "conclusion, PERHAPS, #/conclusion",
        "conclusion, NOT_FOUND, #/findings",
        "signedOn, 2026-11-21, #/signedOn #/receivedAt",
        "signedOn, +999999998-01-01, #/signedOn",
        "signedOn, -9999-01-01, #/signedOn",
        "receivedAt, 2026-11-20T04:00:01Z, #/receivedAt",
        "receivedAt, 2026-11-17T15:00:00Z, #/receivedAt",
        "attachmentId, 0198b3c6-2b10-7c20-9d30-5e6f70819203, #/attachmentId",
    })
    void shouldReportTheInvalidField(String field, String value, String pointers) {
        // Given
        Map<String, Object> report = report();
        report.put(field, value);

        // Then
        requireRejected(report, pointers.split(" "));
    }

    @Test
    void shouldReportUnknownAgenciesAndTypesOfFindings() {
        // Given
        Map<String, Object> report = report();
        report.put(
                "findings",
                List.of(
                        finding("diskominfo"),
                        Map.of("agencyCode", "dpu", "maladministrationType", "laziness", "description", "x")));

        // Then
        requireRejected(report, "#/findings/0/agencyCode", "#/findings/1/maladministrationType");
    }

    @Test
    void shouldNeedAFindingForTheConclusionThatThereIsOne() {
        // Given
        Map<String, Object> report = report();
        report.remove("findings");

        // Then
        requireRejected(report, "#/findings");
    }

    @Test
    void shouldRegisterAReportOnceAndOnlyInAnOpenMatter() {
        // Given
        liaison.register(matterId, report()).then().statusCode(201);

        // When
        Response second = coordinator.register(matterId, report());
        matters.close(matterId);
        Response closed = coordinator.register(matterId, report());

        // Then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("type")).endsWith("report-registered");
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.jsonPath().getString("type")).endsWith("matter-closed");
        assertThat(closed.jsonPath().getString("submitted.number")).isEqualTo("LHP/0012.2026/XI/2026");
    }

    /** Peraturan Ombudsman 48/2020 Art. 25: 14 days. */
    @Test
    void shouldGiveTheReporterFourteenDaysToComment() {
        // Given
        JsonPath report = sentToReporter();
        String id = report.getString("id");
        clock.stopAt(Instant.parse("2026-12-02T04:00:00Z"));

        // When
        JsonPath commented =
                commentOn(id, comment()).then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(report.getString("commentDeadline.dueDate")).isEqualTo("2026-12-03");
        assertThat(commented.getString("comment")).isEqualTo("Temuan kedua belum lengkap.");
        assertThat(commented.getString("commentDeadline.state")).isEqualTo("MET");
        JsonPath explanation = coordinator
                .request()
                .get("/v1/deadlines/{id}/explanation", report.getString("commentDeadline.id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(explanation.getString("subjectKind")).isEqualTo("REPORT");
        assertThat(read(officer, id).jsonPath().getMap("$"))
                .as("it could tell the agency who the reporter is")
                .doesNotContainKey("comment");
        assertThat(coordinator
                        .request()
                        .get("/v1/ombudsman/matters/{id}/timeline", matterId)
                        .jsonPath()
                        .getString("entries[-1].type"))
                .isEqualTo("MATTER_REPORT_COMMENTED");
    }

    @Test
    void shouldRecordOneCommentOfThePast() {
        // Given
        String id = sentToReporter().getString("id");
        Map<String, String> early = Map.of("text", "x", "receivedAt", "2026-11-20T04:00:01Z");

        // When
        Response future = commentOn(id, early);
        Response byAgency = officer.request()
                .header("If-Match", "\"0\"")
                .body(comment())
                .post("/v1/ombudsman/reports/{id}/comment", id);
        clock.stopAt(Instant.parse("2026-12-10T04:00:00Z"));
        JsonPath late = commentOn(id, comment("2026-12-10T02:00:00Z"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Response second = commentOn(id, comment());

        // Then
        assertThat(future.statusCode()).isEqualTo(400);
        assertThat(future.jsonPath().getList("errors.pointer")).containsExactly("#/receivedAt");
        assertThat(byAgency.statusCode()).isEqualTo(403);
        assertThat(late.getString("commentDeadline.state")).isEqualTo("BREACHED");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("type")).endsWith("report-commented");
        assertThat(second.jsonPath().getString("submitted.text")).isEqualTo("Temuan kedua belum lengkap.");
    }

    @Test
    void shouldEndTheTimeForACommentWithTheMatter() {
        // Given
        String id = sentToReporter().getString("id");

        // When
        MatterApiClient.as(Tokens.ombudsman())
                .move(matterId, Map.of("to", "CLOSED", "reason", "Laporan selesai."))
                .then()
                .statusCode(200);

        // Then
        assertThat(read(liaison, id).jsonPath().getString("commentDeadline.state"))
                .isEqualTo("CANCELLED");
        Response comment = commentOn(id, Map.of("text", "x", "receivedAt", "2026-11-20T03:00:00Z"));
        assertThat(comment.statusCode()).isEqualTo(409);
        assertThat(comment.jsonPath().getString("type")).endsWith("matter-closed");
    }

    private JsonPath sentToReporter() {
        Map<String, Object> report = report();
        report.put("sentToReporterOn", "2026-11-19");
        return coordinator
                .register(matterId, report)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private Response commentOn(String id, Map<String, String> comment) {
        return liaison.request()
                .header("If-Match", read(liaison, id).header("ETag"))
                .body(comment)
                .post("/v1/ombudsman/reports/{id}/comment", id);
    }

    private static Map<String, String> comment() {
        return comment("2026-12-01T02:00:00Z");
    }

    private static Map<String, String> comment(String receivedAt) {
        return Map.of("text", "Temuan kedua belum lengkap.", "receivedAt", receivedAt);
    }

    private void requireRejected(Map<String, ?> report, String... pointers) {
        Response rejected = coordinator.register(matterId, report);
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.jsonPath().getList("errors.pointer")).isEqualTo(List.of(pointers));
        assertThat(list(coordinator).getList("items")).isEmpty();
    }

    private static Response read(ActionApiClient reader, String id) {
        return reader.request().get("/v1/ombudsman/reports/{id}", id);
    }

    private JsonPath list(ActionApiClient reader) {
        return reader.request()
                .get("/v1/ombudsman/matters/{id}/reports", matterId)
                .jsonPath();
    }
}
