package id.penghubung.focalpoint.testing;

import static id.penghubung.kit.testing.Polling.await;

import id.penghubung.kit.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Client of the case API with the token of a user. */
public final class CaseApiClient {

    private final String token;

    private CaseApiClient(String token) {
        this.token = token;
    }

    public static CaseApiClient as(String token) {
        return new CaseApiClient(token);
    }

    /** Client with the token of an officer of the agency. */
    public static CaseApiClient of(String agency) {
        return as(Tokens.officerOf(agency));
    }

    /** Waits until the case of this routing exists. */
    public JsonPath awaitCase(RoutedComplaint routing) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> list(Map.of("complaintId", routing.complaintId())).jsonPath(),
                        // A refusal, such as that of a busy database, has no items.
                        page -> Objects.requireNonNullElse(page.getList("items"), List.of()).stream()
                                .anyMatch(item -> routing.round() == (int) ((Map<?, ?>) item).get("round")));
    }

    /** Waits until the case exists and returns its id. */
    public String awaitCaseId(RoutedComplaint routing) {
        return awaitCase(routing).getString("items.find { it.round == %d }.id".formatted(routing.round()));
    }

    public Response list(Map<String, ?> parameters) {
        return request().queryParams(parameters).get("/v1/cases");
    }

    public Response read(String caseId) {
        return request().get("/v1/cases/{id}", caseId);
    }

    /** Performs an action with the current version of the case. */
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

    /** A request with this token, for endpoints without a method here. */
    public RequestSpecification request() {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
