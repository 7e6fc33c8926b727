package id.penghubung.focalpoint.testing;

import id.penghubung.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Client of the directory API for one agency, with the token of a user. */
public final class DirectoryApiClient {

    private final String token;
    private final String agency;

    private DirectoryApiClient(String token, String agency) {
        this.token = token;
        this.agency = agency;
    }

    public static DirectoryApiClient of(String agency, String token) {
        return new DirectoryApiClient(token, agency);
    }

    /** Client with the token of the head of the agency. */
    public static DirectoryApiClient ofHead(String agency) {
        return of(agency, Tokens.headOf(agency));
    }

    public Response get(String collection) {
        return request().get("/v1/agencies/{code}/" + collection, agency);
    }

    public Response add(String collection, Map<String, ?> body) {
        return request().body(body).post("/v1/agencies/{code}/" + collection, agency);
    }

    public Response change(String path, String ifMatch, Map<String, ?> body) {
        return request().header("If-Match", ifMatch).body(body).put("/v1/agencies/{code}/" + path, agency);
    }

    public Response remove(String path, String ifMatch) {
        return request().header("If-Match", ifMatch).delete("/v1/agencies/{code}/" + path, agency);
    }

    /** Request body of a person with all required fields, and the given changes. */
    public static Map<String, Object> person(String account, Map<String, ?> more) {
        Map<String, Object> person = new HashMap<>(Map.of(
                "account",
                account,
                "name",
                "Sari Wulandari",
                "position",
                "Kepala Seksi",
                "email",
                account + "@example.org",
                "role",
                "OFFICER",
                "termFrom",
                "2026-01-01"));
        person.putAll(more);
        return person;
    }

    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
