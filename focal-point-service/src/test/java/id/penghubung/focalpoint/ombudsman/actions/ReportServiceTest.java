package id.penghubung.focalpoint.ombudsman.actions;

import static id.penghubung.focalpoint.testing.ActionApiClient.finding;
import static id.penghubung.focalpoint.testing.ActionApiClient.report;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.ActionApiClient;
import id.penghubung.focalpoint.testing.Backends;
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
