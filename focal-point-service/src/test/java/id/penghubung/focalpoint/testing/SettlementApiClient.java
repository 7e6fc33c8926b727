package id.penghubung.focalpoint.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Client of the API of settlement meetings with the token of a user. */
public final class SettlementApiClient {

    private static final Map<String, String> OF_AGENCY = Map.of(
            "side", "AGENCY", "agencyCode", "dpu", "name", "Budi Santoso", "function", "Kepala Bidang Bina Marga");

    private final CaseApiClient client;

    private SettlementApiClient(String token) {
        client = CaseApiClient.as(token);
    }

    public static SettlementApiClient as(String token) {
        return new SettlementApiClient(token);
    }

    /** A mediation with the agency {@code dpu} at ten o'clock of Tuesday, 24 November 2026. */
    public static Map<String, Object> mediation() {
        return new HashMap<>(Map.of(
                "kind", "MEDIATION",
                "startsAt", "2026-11-24T02:00:00Z",
                "place", "Kantor Ombudsman, Samarinda",
                "agencies", List.of("dpu"),
                "participants", List.of(OF_AGENCY)));
    }

    /** A call with the agency {@code dpu}, with a task until 30 November 2026. */
    public static Map<String, Object> call(String heldAt) {
        Map<String, Object> settlement = agreed(heldAt);
        settlement.remove("outcome");
        settlement.putAll(Map.of("means", "CALL", "agencies", List.of("dpu")));
        return settlement;
    }

    /** An agreement of the agency {@code dpu} with the reporter. */
    public static Map<String, Object> agreed(String heldAt) {
        return new HashMap<>(Map.of(
                "heldAt",
                heldAt,
                "outcome",
                "AGREED",
                "participants",
                List.of(OF_AGENCY, Map.of("side", "REPORTER", "function", "Pelapor, lewat telepon")),
                "agreement",
                "Jalan diperbaiki sebelum musim hujan.",
                "commitments",
                List.of(Map.of("agencyCode", "dpu", "task", "Menambal jalan", "dueOn", "2026-11-30"))));
    }

    public Response plan(String matterId, Map<String, ?> meeting) {
        return request().body(meeting).post("/v1/ombudsman/matters/{id}/settlement-meetings", matterId);
    }

    /** Plans a meeting and returns its id. */
    public String planned(String matterId, Map<String, ?> meeting) {
        return plan(matterId, meeting).then().statusCode(201).extract().path("id");
    }

    public Response recordQuickSettlement(String matterId, Map<String, ?> settlement) {
        return request().body(settlement).post("/v1/ombudsman/matters/{id}/quick-settlements", matterId);
    }

    public Response list(String matterId) {
        return request().get("/v1/ombudsman/matters/{id}/settlement-meetings", matterId);
    }

    public Response read(String meetingId) {
        return request().get("/v1/ombudsman/settlement-meetings/{id}", meetingId);
    }

    /** Takes a step with a meeting, on its current version. */
    public Response step(String meetingId, String step, Map<String, ?> body) {
        return step(meetingId, step, body, String.valueOf(read(meetingId).header("ETag")));
    }

    public Response step(String meetingId, String step, Map<String, ?> body, String ifMatch) {
        return request()
                .header("If-Match", ifMatch)
                .body(body)
                .post("/v1/ombudsman/settlement-meetings/{id}/" + step, meetingId);
    }

    public RequestSpecification request() {
        return client.request();
    }
}
