package id.penghubung.quality.improvements;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.SampleUnits;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Requests about improvement actions of the hospital. */
public final class ImprovementScenario {

    private static final String PATH = "/v1/quality/improvements/{id}";

    private ImprovementScenario() {}

    /** Returns the present day of the office. Each test asks anew, since the tests may run across midnight. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Makassar"));
    }

    /** Returns the actions of the hospital from a source whose finding has a word, the newest first. */
    public static List<Map<String, Object>> found(ImprovementSource source, String word) {
        List<Map<String, Object>> items = bureau().queryParam("unit", SampleUnits.HOSPITAL)
                .queryParam("source", source.name())
                .queryParam("limit", 100)
                .get("/v1/quality/improvements")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .filter(item -> String.valueOf(item.get("finding")).contains(word))
                .toList();
    }

    public static Response read(String id) {
        return bureau().get(PATH, id);
    }

    public static Response plan(RequestSpecification by, String id, LocalDate dueOn) {
        return current(by, id)
                .body(Map.of(
                        "owner", "Instalasi rawat jalan", "dueOn", dueOn.toString(), "measure", "Menambah satu loket"))
                .put(PATH + "/plan", id);
    }

    public static Response complete(String id, Map<String, ?> completion) {
        return current(officer(), id).body(completion).post(PATH + "/completion", id);
    }

    public static Response completeNow(String id) {
        return complete(id, Map.of("completedOn", today().toString(), "evidence", "Loket kelima dibuka."));
    }

    public static Response decide(RequestSpecification by, String id, String decision, Map<String, ?> words) {
        return current(by, id).body(words).post(PATH + "/" + decision, id);
    }

    public static Response upload(String id, String name, byte[] bytes) {
        return given().auth()
                .oauth2(Tokens.officerOf(SampleUnits.HOSPITAL))
                .header("If-Match", read(id).header("ETag"))
                .multiPart("file", name, bytes)
                .post(PATH + "/files", id);
    }

    public static RequestSpecification current(RequestSpecification by, String id) {
        return by.header("If-Match", read(id).header("ETag"));
    }

    public static RequestSpecification officer() {
        return as(Tokens.officerOf(SampleUnits.HOSPITAL));
    }

    public static RequestSpecification bureau() {
        return as(Tokens.qualityCoordinator());
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
