package id.penghubung.focalpoint.testing;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;

/** The case desk as somebody with a token uses it. */
public final class CaseApiClient {

    private final String token;

    private CaseApiClient(String token) {
        this.token = token;
    }

    public static CaseApiClient as(String token) {
        return new CaseApiClient(token);
    }

    /** The desk of an agency's officer. */
    public static CaseApiClient of(String agency) {
        return as(AccessTokens.officerOf(agency));
    }

    /** Waits until the case of this assignment is on the desk. */
    public JsonPath awaitCase(RoutedComplaint routing) {
        return await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> list(Map.of("complaintId", routing.complaintId())).jsonPath(),
                        page -> page.getList("items").stream()
                                .anyMatch(item -> routing.round() == (int) ((Map<?, ?>) item).get("round")));
    }

    /** The id of the case, once it is on the desk. */
    public String awaitCaseId(RoutedComplaint routing) {
        return awaitCase(routing).getString("items.find { it.round == %d }.id".formatted(routing.round()));
    }

    public Response list(Map<String, ?> parameters) {
        return request().queryParams(parameters).get("/v1/cases");
    }

    public Response read(String caseId) {
        return request().get("/v1/cases/{id}", caseId);
    }

    /** Does something with a case on the ground of its present version. */
    public Response perform(String caseId, String action, Map<String, ?> body) {
        return perform(caseId, action, body, read(caseId).header("ETag"));
    }

    public Response perform(String caseId, String action, Map<String, ?> body, String ifMatch) {
        return request().header("If-Match", ifMatch).body(body).post("/v1/cases/{id}/" + action, caseId);
    }

    public Response acknowledge(String caseId) {
        return request()
                .header("If-Match", String.valueOf(read(caseId).header("ETag")))
                .post("/v1/cases/{id}/acknowledgement", caseId);
    }

    public Response followUp(String caseId, String message) {
        return perform(caseId, "follow-ups", Map.of("message", message));
    }

    public Response resolve(String caseId, String message) {
        return perform(caseId, "resolution", Map.of("message", message));
    }

    public Response returnToTriage(String caseId, String reason) {
        return perform(caseId, "return", Map.of("reason", reason));
    }

    /** A request with this token, for what the methods above don't say. */
    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
