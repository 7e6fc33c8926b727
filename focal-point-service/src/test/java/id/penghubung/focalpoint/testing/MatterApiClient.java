package id.penghubung.focalpoint.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Client of the API for matters of the Ombudsman with the token of a user. */
public final class MatterApiClient {

    private final String token;

    private MatterApiClient(String token) {
        this.token = token;
    }

    public static MatterApiClient as(String token) {
        return new MatterApiClient(token);
    }

    /** Client of the liaison of the Ombudsman. */
    public static MatterApiClient liaison() {
        return as(Tokens.ombudsman());
    }

    /** Request body of a regular matter about delay, with the given changes. */
    public static Map<String, Object> matter(String agency, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "numbers", List.of("B/113/LM.11-21/005355.2021/VIII/2021"),
                "subject", "Sertifikat tanah belum terbit selama dua tahun",
                "accessType", "REGULAR",
                "sector", "pertanahan",
                "maladministrationTypes", List.of("undue-delay"),
                "addressee", "REPORTED_PARTY",
                "agencies", List.of(agency),
                "reporterSecret", false,
                "openedOn", "2026-03-10"));
        body.putAll(changes);
        return body;
    }

    public Response open(Map<String, ?> body) {
        return request().body(body).post("/v1/ombudsman/matters");
    }

    /** Opens a matter and returns its id. */
    public String opened(String agency, Map<String, ?> changes) {
        Response reply = open(matter(agency, changes));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return reply.jsonPath().getString("id");
    }

    public Response read(String id) {
        return request().get("/v1/ombudsman/matters/{id}", id);
    }

    public Response list(Map<String, ?> parameters) {
        return request().queryParams(parameters).get("/v1/ombudsman/matters");
    }

    /** Returns the ids on all pages of the list. */
    public List<String> ids(Map<String, ?> parameters) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> next = new HashMap<>(parameters);
        next.put("limit", 100);
        String cursor;
        do {
            JsonPath page = list(next).then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
            next.put("cursor", cursor);
        } while (cursor != null);
        return ids;
    }

    public Response timeline(String id) {
        return request().get("/v1/ombudsman/matters/{id}/timeline", id);
    }

    /** Moves a matter with its current version. */
    public Response move(String id, Map<String, ?> body) {
        return move(id, body, String.valueOf(read(id).header("ETag")));
    }

    public Response move(String id, Map<String, ?> body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).post("/v1/ombudsman/matters/{id}/moves", id);
    }

    /** Corrects a matter with its current version. */
    public Response correct(String id, Map<String, ?> body) {
        return correct(id, body, String.valueOf(read(id).header("ETag")));
    }

    public Response correct(String id, Map<String, ?> body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).put("/v1/ombudsman/matters/{id}", id);
    }

    public Response declareConflict(String id, Map<String, ?> body) {
        return request().body(body).post("/v1/ombudsman/matters/{id}/conflicts", id);
    }

    /** A request with this token, for calls without a method here. */
    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
