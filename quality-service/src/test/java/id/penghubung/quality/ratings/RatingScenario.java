package id.penghubung.quality.ratings;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Ratings of a unit, which the Ombudsman enters with their document. */
final class RatingScenario {

    private final String unit;

    RatingScenario(String unit) {
        this.unit = unit;
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification ombudsman() {
        return as(Tokens.ombudsman());
    }

    static Response upload(String token, String name, byte[] bytes) {
        return given().auth()
                .oauth2(token)
                .multiPart("number", "B/113/PC.01/XII/2024")
                .multiPart("issuedOn", "2024-12-10")
                .multiPart("file", name, bytes)
                .post("/v1/rating-documents");
    }

    /** Adds a document, and returns its id. */
    static String document() {
        return upload(Tokens.ombudsman(), "hasil.pdf", SampleFiles.pdf())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> entry(String level, Object score) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("level", level);
        entry.put("score", score);
        entry.put("documentId", document());
        return entry;
    }

    static Map<String, Object> opinion(String level, boolean maladministration) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("level", level);
        entry.put("maladministration", maladministration);
        entry.put("documentId", document());
        return entry;
    }

    Response enter(int year, Map<String, Object> entry) {
        return enter(Tokens.ombudsman(), year, entry);
    }

    Response enter(String token, int year, Map<String, Object> entry) {
        return as(token)
                .body(Map.of("unitCode", unit, "year", year, "entry", entry))
                .post("/v1/ratings");
    }

    /** Enters a rating, and returns its id. */
    String entered(int year, Map<String, Object> entry) {
        return enter(year, entry).then().statusCode(201).extract().path("id");
    }

    static String tag(String id) {
        return ombudsman().get("/v1/ratings/{id}", id).header("ETag");
    }

    Response correct(String id, String reason, Map<String, Object> entry) {
        return ombudsman()
                .header("If-Match", tag(id))
                .body(Map.of("reason", reason, "entry", entry))
                .post("/v1/ratings/{id}/correction", id);
    }

    Response publish(String id) {
        return ombudsman().header("If-Match", tag(id)).post("/v1/ratings/{id}/publication", id);
    }

    Response trend() {
        return ombudsman().get("/v1/rating-trends/{unit}", unit);
    }

    /** Reads the published ratings without an account. */
    Response published() {
        return given().get("/v1/public-ratings/{unit}", unit);
    }
}
