package id.penghubung.quality.surveys;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.SampleUnits;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests about surveys, by an officer of the secretariat unless a test says otherwise. */
public final class SurveyApi {

    private SurveyApi() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification asOfficer() {
        return as(Tokens.officerOf(SampleUnits.SECRETARIAT));
    }

    /** Returns a valid survey, of a service that it adds and no other test uses. */
    public static Map<String, Object> survey() {
        String service = "service-" + UUID.randomUUID();
        asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("code", service, "unitCode", SampleUnits.WELFARE, "name", "Rekomendasi hibah"))
                .post("/v1/services")
                .then()
                .statusCode(201);
        Map<String, Object> survey = new HashMap<>();
        survey.put("unitCode", SampleUnits.WELFARE);
        survey.put("serviceCode", service);
        survey.put("title", "Survei layanan rekomendasi hibah");
        survey.put("periodStart", "2026-01-01");
        survey.put("periodEnd", "2026-12-31");
        survey.put("population", 100);
        return survey;
    }

    public static Response open(RequestSpecification by, Map<String, Object> survey) {
        return by.contentType(ContentType.JSON).body(survey).post("/v1/surveys");
    }

    /** Opens a survey and returns its id. */
    public static String opened() {
        return opened(survey());
    }

    public static String opened(Map<String, Object> survey) {
        return open(asOfficer(), survey).then().statusCode(201).extract().path("id");
    }

    public static Response close(String id) {
        return asOfficer()
                .header("If-Match", asOfficer().get("/v1/surveys/{id}", id).header("ETag"))
                .post("/v1/surveys/{id}/close", id);
    }

    public static Response publish(String token, String id) {
        return as(token)
                .header("If-Match", as(token).get("/v1/surveys/{id}", id).header("ETag"))
                .post("/v1/surveys/{id}/publication", id);
    }

    /** Makes links to print and returns their tokens. */
    public static List<String> tokens(String id, int count) {
        List<String> urls = asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("count", count))
                .post("/v1/surveys/{id}/link-sheets", id)
                .then()
                .statusCode(201)
                .extract()
                .path("links.url");
        return urls.stream().map(url -> url.substring(url.lastIndexOf('/') + 1)).toList();
    }

    public static String token(String id) {
        return tokens(id, 1).getFirst();
    }

    /** Returns the same value for each element. */
    public static Map<String, Integer> values(int value) {
        Map<String, Integer> values = new LinkedHashMap<>();
        Arrays.stream(SurveyElement.values()).forEach(element -> values.put(element.name(), value));
        return values;
    }

    public static Map<String, Object> answer(int value) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("values", values(value));
        return answer;
    }

    public static Response send(String token, Map<String, Object> answer) {
        return given().contentType(ContentType.JSON).body(answer).post("/v1/survey-links/{token}/answer", token);
    }

    /** Keys in one form for each answer; the numbers follow from their order. */
    public static Response keyIn(String id, List<Map<String, Object>> forms) {
        return asOfficer()
                .contentType(ContentType.JSON)
                .body(Map.of("forms", forms))
                .post("/v1/surveys/{id}/paper-answers", id);
    }

    public static Map<String, Object> form(String number, Map<String, Object> answer) {
        Map<String, Object> form = new HashMap<>(answer);
        form.put("formNumber", number);
        return form;
    }

    public static Response results(String id) {
        return asOfficer().get("/v1/surveys/{id}/results", id);
    }
}
