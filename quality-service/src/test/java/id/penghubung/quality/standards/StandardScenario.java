package id.penghubung.quality.standards;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.testing.SampleUnits;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service of the hospital with the versions of its standard, prepared by an officer and decided by the head. */
public final class StandardScenario {

    private final String unit;
    private final String code;

    private StandardScenario(String unit, String code) {
        this.unit = unit;
        this.code = code;
    }

    /** Returns the day of the forum and of the decree: today. */
    public static String day() {
        return ForumScenario.today().toString();
    }

    /** Adds a service of a unit whose name has a word of its own, so that a search finds no service of another test. */
    public static StandardScenario ofAService(String unit, String name) {
        String code = "layanan-" + UUID.randomUUID().toString().substring(0, 8);
        officer()
                .body(Map.of("code", code, "unitCode", unit, "name", name))
                .post("/v1/services")
                .then()
                .statusCode(201);
        return new StandardScenario(unit, code);
    }

    public String code() {
        return code;
    }

    /** All fourteen components. */
    public static Map<String, Object> complete() {
        Map<String, Object> components = new HashMap<>();
        components.put("requirements", List.of("Kartu identitas", "Surat rujukan"));
        components.put("procedure", List.of(Map.of("actor", "Pasien", "action", "Mendaftar di loket")));
        components.put("duration", Map.of("amount", 30, "unit", "MINUTE"));
        components.put("fee", Map.of("amountRupiah", 25000));
        components.put("output", "Nomor antrean poliklinik");
        components.put(
                "complaintChannels", List.of(Map.of("kind", "SP4N-LAPOR!", "address", "https://www.lapor.go.id")));
        components.put("legalBasis", List.of("UU 17/2023 tentang Kesehatan"));
        components.put(
                "facilities", Map.of("general", List.of("Ruang tunggu"), "vulnerableGroups", List.of("Jalur landai")));
        components.put("staffCompetence", List.of("Perekam medis"));
        components.put("supervision", "Pengawasan oleh kepala instalasi");
        components.put("staffCount", 4);
        components.put("guarantee", "Dilayani sesuai nomor urut");
        components.put("safety", "Data pasien tersimpan aman");
        components.put("performanceEvaluation", "Setiap semester");
        return components;
    }

    public Response begin(Map<String, Object> components) {
        return officer().body(Map.of("components", components)).post("/v1/services/{code}/standards", code);
    }

    public Response read(int number) {
        return officer().get("/v1/services/{code}/standards/{number}", code, number);
    }

    public Response edit(int number, Map<String, Object> components) {
        return current(officer(), number)
                .body(Map.of("components", components))
                .put("/v1/services/{code}/standards/{number}", code, number);
    }

    /** Names a forum that discusses the version as it is now. */
    public Response consult(int number) {
        return consult(number, ForumScenario.discussing(Tokens.officerOf(SampleUnits.HOSPITAL), unit, code, number));
    }

    public Response consult(int number, String forumId) {
        return current(officer(), number)
                .body(Map.of("forumId", forumId))
                .post("/v1/services/{code}/standards/{number}/consultation", code, number);
    }

    public Response publish(int number) {
        return publish(number, day());
    }

    public Response publish(int number, String decreeDate) {
        return current(head(), number)
                .body(Map.of("decreeNumber", "SK-" + number, "decreeDate", decreeDate))
                .post("/v1/services/{code}/standards/{number}/publication", code, number);
    }

    public Response review(int number, String outcome) {
        return current(officer(), number)
                .body(Map.of("outcome", outcome, "remark", "Waktu layanan tercapai"))
                .post("/v1/services/{code}/standards/{number}/review", code, number);
    }

    /** Publishes the first version, with all components. */
    public StandardScenario published() {
        begin(complete()).then().statusCode(201);
        consult(1).then().statusCode(200);
        publish(1).then().statusCode(200);
        return this;
    }

    private RequestSpecification current(RequestSpecification request, int number) {
        return request.header("If-Match", read(number).header("ETag"));
    }

    public static RequestSpecification officer() {
        return as(Tokens.officerOf(SampleUnits.HOSPITAL));
    }

    public static RequestSpecification head() {
        return as(Tokens.headOf(SampleUnits.HOSPITAL));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
