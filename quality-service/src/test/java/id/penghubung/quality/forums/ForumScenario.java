package id.penghubung.quality.forums;

import static io.restassured.RestAssured.given;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.testing.SampleUnits;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A consultation forum of the hospital, prepared by an officer and published and closed by the head. */
public final class ForumScenario {

    /** A signatory of the public, whose name is not published. */
    public static final String REPRESENTATIVE = "Siti Aminah";

    private final String id;

    private ForumScenario(String id) {
        this.id = id;
    }

    /** Returns the present day of the office. Each test asks anew, since the tests may run across midnight. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Makassar"));
    }

    /** A preparation that can be announced, without an online consultation. */
    public static Map<String, Object> preparation() {
        Map<String, Object> preparation = new HashMap<>();
        preparation.put("topic", "Standar pendaftaran rawat jalan");
        preparation.put("subject", "DRAFT_POLICY");
        preparation.put("consultedOn", "Rancangan standar pelayanan pendaftaran rawat jalan.");
        preparation.put("plannedAt", inDays(7).toString());
        preparation.put("place", "Aula RSUD");
        preparation.put(
                "invitations",
                List.of(
                        Map.of("group", "USERS", "invited", "Pasien rawat jalan"),
                        Map.of("group", "EXPERTS", "invited", "Universitas Kutai Kartanegara"),
                        Map.of("group", "CIVIL_SOCIETY", "invited", "Forum Peduli Kesehatan"),
                        Map.of("group", "MEDIA", "invited", "Radio Pemerintah Kabupaten"),
                        Map.of("group", "RELATED_AGENCIES", "invited", "Dinas Kesehatan")));
        return preparation;
    }

    /** A preparation whose online consultation is open. */
    public static Map<String, Object> withConsultation() {
        Map<String, Object> preparation = preparation();
        preparation.put(
                "consultation",
                Map.of("opensAt", inDays(-1).toString(), "closesAt", inDays(3).toString()));
        return preparation;
    }

    public static Response add(RequestSpecification by, String unit, Map<String, Object> preparation) {
        return by.body(Map.of("unitCode", unit, "preparation", preparation)).post("/v1/forums");
    }

    /**
     * Holds a forum of a unit that discusses a version of a standard, with a signed record.
     *
     * @return id of the forum
     */
    public static String discussing(String token, String unit, String serviceCode, int number) {
        Map<String, Object> preparation = preparation();
        preparation.put("standards", List.of(Map.of("serviceCode", serviceCode, "number", number)));
        String id = add(as(token), unit, preparation)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String forum = "/v1/forums/" + id;
        as(token)
                .header("If-Match", "\"0\"")
                .post(forum + "/announcement")
                .then()
                .statusCode(200);
        as(token)
                .header("If-Match", "\"1\"")
                .body(session())
                .put(forum + "/session")
                .then()
                .statusCode(200);
        as(token)
                .header("If-Match", "\"2\"")
                .body(signedByBoth())
                .post(forum + "/record")
                .then()
                .statusCode(200);
        return id;
    }

    public static ForumScenario prepared(Map<String, Object> preparation) {
        return new ForumScenario(add(officer(), SampleUnits.HOSPITAL, preparation)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static ForumScenario announced(Map<String, Object> preparation) {
        ForumScenario forum = prepared(preparation);
        forum.step(officer(), "announcement").then().statusCode(200);
        return forum;
    }

    public static ForumScenario held() {
        return announced(preparation()).holdNow();
    }

    public ForumScenario holdNow() {
        hold(session()).then().statusCode(200);
        return this;
    }

    /** Signs the record with the names of both sides. */
    public ForumScenario recorded() {
        record(signedByBoth()).then().statusCode(200);
        return this;
    }

    public ForumScenario published() {
        step(head(), "publication").then().statusCode(200);
        return this;
    }

    public String id() {
        return id;
    }

    public Response read() {
        return officer().get("/v1/forums/{id}", id);
    }

    public String tag() {
        return read().header("ETag");
    }

    public static Map<String, Object> session() {
        Map<String, Object> session = new HashMap<>();
        session.put("heldOn", today().toString());
        session.put("place", "Aula RSUD");
        session.put("minutes", "Direktur membuka forum. Pasien meminta loket tambahan.");
        session.put(
                "attendance",
                List.of(
                        Map.of("group", "USERS", "represents", "Pasien rawat jalan", "participants", 25),
                        Map.of("group", "MEDIA", "represents", "Radio Pemerintah Kabupaten", "participants", 2)));
        return session;
    }

    public static Map<String, Object> signedByBoth() {
        Map<String, Object> record = new HashMap<>();
        record.put("number", "BA-7/RSUD/2026");
        record.put("signedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        record.put("provider", List.of(Map.of("name", "dr. Martina", "represents", "Direktur")));
        record.put("representatives", List.of(Map.of("name", REPRESENTATIVE, "represents", "Pasien")));
        return record;
    }

    public Response hold(Map<String, Object> session) {
        return current(officer()).body(session).put("/v1/forums/{id}/session", id);
    }

    public Response record(Map<String, Object> record) {
        return current(officer()).body(record).post("/v1/forums/{id}/record", id);
    }

    public Response step(RequestSpecification by, String step) {
        return current(by).post("/v1/forums/{id}/{step}", id, step);
    }

    public Response agree(String text, LocalDate dueOn) {
        return officer()
                .body(Map.of("text", text, "owner", "Instalasi rawat jalan", "dueOn", dueOn.toString()))
                .post("/v1/forums/{id}/agreements", id);
    }

    public Response complete(int number, int version) {
        return officer()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("completedOn", today().toString(), "followUp", "Loket keempat dibuka."))
                .post("/v1/forums/{id}/agreements/{number}/completion", id, number);
    }

    public Response upload(String kind, String name, byte[] bytes) {
        return given().auth()
                .oauth2(Tokens.officerOf(SampleUnits.HOSPITAL))
                .header("If-Match", tag())
                .multiPart("kind", kind)
                .multiPart("file", name, bytes)
                .post("/v1/forums/{id}/files", id);
    }

    public Response propose(String text) {
        return propose(Map.of("kind", "PROPOSAL", "group", "USERS", "text", text));
    }

    public Response propose(Map<String, ?> proposal) {
        return given().contentType(ContentType.JSON).body(proposal).post("/v1/public-forums/{id}/proposals", id);
    }

    public Response answer(List<String> proposals, boolean shown) {
        return current(officer())
                .body(Map.of(
                        "proposalIds", proposals, "answer", "Loket ditambah.", "outcome", "ACCEPTED", "shown", shown))
                .post("/v1/forums/{id}/answers", id);
    }

    public RequestSpecification current(RequestSpecification request) {
        return request.header("If-Match", tag());
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

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }
}
