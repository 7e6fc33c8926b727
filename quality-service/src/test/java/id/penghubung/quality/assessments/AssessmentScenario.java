package id.penghubung.quality.assessments;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.SampleUnits;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An assessment of the hospital with an instrument of its own: by an officer, an evaluator of the planning agency, and three users. */
public final class AssessmentScenario {

    public static final String INSTRUMENTS = "/v1/quality/assessment-instruments";

    private static final String PLANNING = "bappeda";

    private final String id;
    private final String instrument;
    private final String officer;

    private AssessmentScenario(String id, String instrument, String officer) {
        this.id = id;
        this.instrument = instrument;
        this.officer = officer;
    }

    /** The instrument of the index that was worked by hand: 60 (70 and 30) and 40; the evaluator 75, users 25. */
    public static Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>();
        content.put(
                "aspects",
                List.of(
                        aspect("kebijakan", 60, indicator("standar", 70, 0, 5), indicator("maklumat", 30, 1, 4)),
                        aspect("inovasi", 40, indicator("inovasi-1", 100, 0, 5))));
        content.put(
                "questions",
                List.of(Map.of("code", "petugas", "text", "Petugas?"), Map.of("code", "hasil", "text", "Hasil?")));
        content.put("combination", Map.of("self", 0, "evaluator", 75, "users", 25));
        content.put(
                "categories",
                List.of(
                        Map.of("code", "B", "name", "baik", "from", 3.51),
                        Map.of("code", "B-", "name", "baik dengan catatan", "from", 3.01),
                        Map.of("code", "C", "name", "cukup", "from", 0)));
        content.put("objectionDays", 7);
        content.put("leastUsers", 5);
        return content;
    }

    public static Map<String, Object> aspect(String code, int weight, Map<String, Object> first) {
        return Map.of("code", code, "name", "Aspek " + code, "weight", weight, "indicators", List.of(first));
    }

    private static Map<String, Object> aspect(
            String code, int weight, Map<String, Object> first, Map<String, Object> second) {
        return Map.of("code", code, "name", "Aspek " + code, "weight", weight, "indicators", List.of(first, second));
    }

    /** The first indicator wants evidence. */
    public static Map<String, Object> indicator(String code, int weight, int lowest, int highest) {
        Map<String, Object> indicator = new HashMap<>();
        indicator.put("code", code);
        indicator.put("name", "Indikator " + code);
        indicator.put("weight", weight);
        indicator.put("lowest", lowest);
        indicator.put("highest", highest);
        indicator.put("evidenceRequired", "standar".equals(code));
        return indicator;
    }

    public static Map<String, Object> instrument(Map<String, Object> content) {
        Map<String, Object> request = new HashMap<>();
        request.put("code", "uji-" + UUID.randomUUID());
        request.put("year", 2026);
        request.put("kind", "KPI");
        request.put("title", "Evaluasi mandiri");
        request.put("content", content);
        return request;
    }

    public static Response addInstrument(Map<String, Object> request) {
        return bureau().body(request).post(INSTRUMENTS);
    }

    public static Response release(String instrument) {
        return bureau().header(
                        "If-Match",
                        bureau().get(INSTRUMENTS + "/{id}", instrument).header("ETag"))
                .post(INSTRUMENTS + "/{id}/release", instrument);
    }

    /** Adds and releases an instrument and returns its id. */
    public static String released(Map<String, Object> request) {
        String instrument =
                addInstrument(request).then().statusCode(201).extract().path("id");
        release(instrument).then().statusCode(200);
        return instrument;
    }

    public static Response open(RequestSpecification by, String instrument, String unit) {
        return by.body(Map.of("instrumentId", instrument, "unitCode", unit)).post("/v1/assessments");
    }

    public static AssessmentScenario opened() {
        return opened(released(instrument(content())), SampleUnits.HOSPITAL, SampleUnits.HOSPITAL);
    }

    public static AssessmentScenario opened(String instrument, String agency, String unit) {
        String officer = Tokens.officerOf(agency);
        return new AssessmentScenario(
                open(as(officer), instrument, unit)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"),
                instrument,
                officer);
    }

    public static AssessmentScenario submitted() {
        return opened().submit(5, 3, 3);
    }

    /** Fills in and submits F-01 with its evidence. */
    public AssessmentScenario submit(int standard, int pledge, int innovation) {
        scoreSelf(scores(standard, pledge, innovation)).then().statusCode(200);
        upload("standar", "keputusan.pdf", SampleFiles.pdf()).then().statusCode(201);
        step(officer(), "self-assessment/submission").then().statusCode(200);
        return this;
    }

    /** Evaluated with the scores and answers of the index that was worked by hand, 3.34. */
    public static AssessmentScenario evaluated() {
        return submitted().evaluate(4, 2, 3);
    }

    public AssessmentScenario evaluate(int standard, int pledge, int innovation) {
        answerAll();
        score(evaluator(), scores(standard, pledge, innovation)).then().statusCode(200);
        step(evaluator(), "evaluation/submission").then().statusCode(200);
        return this;
    }

    /** Six users answer 5, 4, 4 and 3, 3, 4, each twice. */
    public AssessmentScenario answerAll() {
        List<String> tokens = tokens(6);
        for (int i = 0; i < tokens.size(); i += 3) {
            answer(tokens.get(i), 5, 3).then().statusCode(201);
            answer(tokens.get(i + 1), 4, 3).then().statusCode(201);
            answer(tokens.get(i + 2), 4, 4).then().statusCode(201);
        }
        return this;
    }

    public String id() {
        return id;
    }

    public String instrumentId() {
        return instrument;
    }

    public RequestSpecification officer() {
        return as(officer);
    }

    public static List<Map<String, Object>> scores(int standard, int pledge, int innovation) {
        List<Map<String, Object>> scores = new ArrayList<>();
        scores.add(score("standar", standard));
        scores.add(score("maklumat", pledge));
        scores.add(score("inovasi-1", innovation));
        return scores;
    }

    public static Map<String, Object> score(String indicator, int value) {
        return Map.of("indicator", indicator, "value", value);
    }

    public Response read(RequestSpecification by) {
        return by.get("/v1/assessments/{id}", id);
    }

    public String tag() {
        return read(bureau()).header("ETag");
    }

    public Response scoreSelf(List<Map<String, Object>> scores) {
        return officer()
                .header("If-Match", tag())
                .body(Map.of("scores", scores))
                .put("/v1/assessments/{id}/self-assessment", id);
    }

    public Response score(RequestSpecification by, List<Map<String, Object>> scores) {
        return by.header("If-Match", tag()).body(Map.of("scores", scores)).put("/v1/assessments/{id}/evaluation", id);
    }

    public Response step(RequestSpecification by, String step) {
        return by.header("If-Match", tag()).post("/v1/assessments/" + id + "/" + step);
    }

    public Response object(String... indicators) {
        return officer()
                .header("If-Match", tag())
                .body(Map.of("reason", "Maklumat sudah dipublikasikan.", "indicators", List.of(indicators)))
                .post("/v1/assessments/{id}/objection", id);
    }

    public Response decide(String outcome, List<Map<String, Object>> corrections) {
        return bureau().header("If-Match", tag())
                .body(Map.of("outcome", outcome, "reason", "Bukti diperiksa.", "corrections", corrections))
                .post("/v1/assessments/{id}/objection/decision", id);
    }

    public Response upload(String indicator, String name, byte[] bytes) {
        return given().auth()
                .oauth2(officer)
                .header("If-Match", tag())
                .multiPart("indicator", indicator)
                .multiPart("file", name, bytes)
                .post("/v1/assessments/{id}/evidence", id);
    }

    public Response links(RequestSpecification by, int count) {
        return by.body(Map.of("count", count, "days", 14)).post("/v1/assessments/{id}/user-links", id);
    }

    public List<String> tokens(int count) {
        List<String> urls =
                links(bureau(), count).then().statusCode(201).extract().path("links.url");
        return urls.stream().map(url -> url.substring(url.lastIndexOf('/') + 1)).toList();
    }

    public static Response answer(String token, int staff, int outcome) {
        return answer(token, Map.of("petugas", staff, "hasil", outcome));
    }

    public static Response answer(String token, Map<String, Integer> values) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("values", values))
                .post("/v1/assessment-links/{token}/answer", token);
    }

    public static RequestSpecification bureau() {
        return as(Tokens.qualityCoordinator());
    }

    public static RequestSpecification evaluator() {
        return as(Tokens.evaluatorOf(PLANNING));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
