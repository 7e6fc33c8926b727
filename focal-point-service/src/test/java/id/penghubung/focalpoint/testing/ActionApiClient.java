package id.penghubung.focalpoint.testing;

import id.penghubung.kit.testing.SampleFiles;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Client of the API of examination reports and actions with the token of a user. */
public final class ActionApiClient {

    private final CaseApiClient client;

    private ActionApiClient(String token) {
        client = CaseApiClient.as(token);
    }

    public static ActionApiClient as(String token) {
        return new ActionApiClient(token);
    }

    /** A report with a finding about {@code dpu}, received on Friday, 20 November 2026. */
    public static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "number", "LHP/0012.2026/XI/2026",
                "conclusion", "FOUND",
                "signedOn", "2026-11-18",
                "receivedAt", "2026-11-20T02:00:00Z",
                "findings", List.of(finding("dpu"))));
    }

    public static Map<String, Object> finding(String agency) {
        return Map.of(
                "agencyCode", agency,
                "maladministrationType", "undue-delay",
                "description", "Izin belum terbit selama dua tahun.");
    }

    /** A corrective action of {@code dpu}, received on Friday, 20 November 2026. */
    public static Map<String, Object> correctiveAction() {
        return new HashMap<>(Map.of(
                "product", "CORRECTIVE_ACTION",
                "agencyCode", "dpu",
                "person", "Kepala Bidang Perizinan",
                "task", "Terbitkan izin.",
                "evidence", "Salinan izin",
                "reference", "LHP/0012.2026/XI/2026",
                "issuedOn", "2026-11-18",
                "receivedAt", "2026-11-20T02:00:00Z"));
    }

    /** The corrective action with other values, given as names and values in turn; null removes one. */
    public static Map<String, Object> correctiveAction(@Nullable Object... pairs) {
        Map<String, Object> order = correctiveAction();
        for (int i = 0; i < pairs.length; i += 2) {
            String name = String.valueOf(pairs[i]);
            order.remove(name);
            if (pairs[i + 1] != null) {
                order.put(name, pairs[i + 1]);
            }
        }
        return order;
    }

    public Response register(String matterId, Map<String, ?> report) {
        return request().body(report).post("/v1/ombudsman/matters/{id}/reports", matterId);
    }

    public Response order(String matterId, Map<String, ?> order) {
        return request().body(order).post("/v1/ombudsman/matters/{id}/actions", matterId);
    }

    /** Orders an action and returns its id. */
    public String ordered(String matterId, Map<String, ?> order) {
        return order(matterId, order).then().statusCode(201).extract().path("id");
    }

    public Response list(Map<String, ?> parameters) {
        return request().queryParams(parameters).get("/v1/ombudsman/actions");
    }

    public Response read(String actionId) {
        return request().get("/v1/ombudsman/actions/{id}", actionId);
    }

    /** Takes a step on the current version of the action. */
    public Response step(String actionId, String step, Map<String, ?> body) {
        return step(actionId, step, body, etag(actionId));
    }

    public Response step(String actionId, String step, Map<String, ?> body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).post("/v1/ombudsman/actions/{id}/" + step, actionId);
    }

    public Response attach(String actionId, String name, byte[] content) {
        return request()
                .header("If-Match", etag(actionId))
                .contentType("multipart/form-data")
                .multiPart("file", name, content, "image/png")
                .post("/v1/ombudsman/actions/{id}/files", actionId);
    }

    /** Attaches a file to a version of the action, at most once for a key. */
    public Response attachOnce(String actionId, String ifMatch, String key) {
        return request()
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .contentType("multipart/form-data")
                .multiPart("file", "izin.png", SampleFiles.png(), "image/png")
                .post("/v1/ombudsman/actions/{id}/files", actionId);
    }

    /** Returns the version of an action; one that is not visible has some other. */
    public String etag(String actionId) {
        return Objects.requireNonNullElse(read(actionId).header("ETag"), "\"0\"");
    }

    public RequestSpecification request() {
        return client.request();
    }
}
