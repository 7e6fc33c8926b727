package id.penghubung.focalpoint.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Client of the API of coordination meetings with the token of a user. */
public final class CoordinationApiClient {

    private static final String MEETINGS = "/v1/ombudsman/coordination-meetings";
    private static final String DECISIONS = "/v1/ombudsman/coordination-decisions";

    private final CaseApiClient client;

    private CoordinationApiClient(String token) {
        client = CaseApiClient.as(token);
    }

    public static CoordinationApiClient as(String token) {
        return new CoordinationApiClient(token);
    }

    /** A meeting on Tuesday, 1 December 2026, at 9:00 in the office, to which {@code dpu} is invited. */
    public static Map<String, Object> meeting() {
        return new HashMap<>(Map.of(
                "startsAt", "2026-12-01T01:00:00Z",
                "place", "Ruang rapat Sekda",
                "chair", "Sekretaris Daerah",
                "participants", List.of(participant("dpu"))));
    }

    /** The meeting with another value; null removes it. */
    public static Map<String, Object> meeting(String name, @Nullable Object value) {
        return with(meeting(), name, value);
    }

    public static Map<String, Object> participant(String agency) {
        return Map.of(
                "name", "Siti Aminah",
                "function", "Kepala Bidang",
                "organisation", "Dinas Pekerjaan Umum",
                "agencyCode", agency);
    }

    /** A decision for {@code dpu}, due in January 2027. */
    public static Map<String, Object> decision() {
        return new HashMap<>(Map.of(
                "task", "Kirim daftar izin yang tertunda.",
                "agencyCode", "dpu",
                "person", "Kepala Bidang Perizinan",
                "dueOn", "2027-01-08"));
    }

    /** The decision with another value; null removes it. */
    public static Map<String, Object> decision(String name, @Nullable Object value) {
        return with(decision(), name, value);
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, @Nullable Object value) {
        body.remove(name);
        if (value != null) {
            body.put(name, value);
        }
        return body;
    }

    public Response plan(Map<String, ?> meeting) {
        return request().body(meeting).post(MEETINGS);
    }

    /** Plans a meeting and returns its id. */
    public String planned(Map<String, ?> meeting) {
        return plan(meeting).then().statusCode(201).extract().path("id");
    }

    /** Plans the meeting of today and opens it; the clock stands on Friday, 20 November 2026, 12:00. */
    public String opened() {
        String id = planned(meeting("startsAt", "2026-11-20T03:00:00Z"));
        step(id, "opening", Map.of()).then().statusCode(200);
        return id;
    }

    public Response list(Map<String, ?> parameters) {
        return request().queryParams(parameters).get(MEETINGS);
    }

    public Response next() {
        return request().get(MEETINGS + "/next");
    }

    public Response read(String meetingId) {
        return request().get(MEETINGS + "/{id}", meetingId);
    }

    public Response agenda(String meetingId) {
        return request().get(MEETINGS + "/{id}/agenda", meetingId);
    }

    /** Reads the items of the agenda, which must be visible. */
    public JsonPath items(String meetingId) {
        return agenda(meetingId).then().statusCode(200).extract().jsonPath();
    }

    /** Takes a step with the current version of the meeting. */
    public Response step(String meetingId, String step, Map<String, ?> body) {
        return step(meetingId, step, body, etag(meetingId));
    }

    public Response step(String meetingId, String step, Map<String, ?> body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).post(MEETINGS + "/{id}/" + step, meetingId);
    }

    /** Replaces a part of the current version of the meeting. */
    public Response put(String meetingId, String part, Map<String, ?> body) {
        return request().header("If-Match", etag(meetingId)).body(body).put(MEETINGS + "/{id}/" + part, meetingId);
    }

    public Response removeItem(String meetingId, String itemId) {
        return request()
                .header("If-Match", etag(meetingId))
                .delete(MEETINGS + "/{id}/agenda/items/{item}", meetingId, itemId);
    }

    public Response decide(String meetingId, Map<String, ?> decision) {
        return request().body(decision).post(MEETINGS + "/{id}/decisions", meetingId);
    }

    /** Enters a decision and returns its id. */
    public String decided(String meetingId, Map<String, ?> decision) {
        return decide(meetingId, decision).then().statusCode(201).extract().path("id");
    }

    public Response decisions(Map<String, ?> parameters) {
        return request().queryParams(parameters).get(DECISIONS);
    }

    public Response readDecision(String decisionId) {
        return request().get(DECISIONS + "/{id}", decisionId);
    }

    /** Takes a step with the current version of a decision; one that is not visible has some other. */
    public Response follow(String decisionId, String step) {
        return request()
                .header(
                        "If-Match",
                        Objects.requireNonNullElse(readDecision(decisionId).header("ETag"), "\"0\""))
                .body(Map.of("remark", "Sudah diperiksa."))
                .post(DECISIONS + "/{id}/" + step, decisionId);
    }

    private String etag(String meetingId) {
        return Objects.requireNonNullElse(read(meetingId).header("ETag"), "\"0\"");
    }

    public RequestSpecification request() {
        return client.request();
    }
}
