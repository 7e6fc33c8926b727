package id.penghubung.routing.triage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.Polling;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected triage requests: problem texts, and no change of the complaint. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TriageProblemsTest {

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"agencyCode":"dpu"}                                 | #/reason     | wajib diisi
            {"agencyCode":"dpu","reason":"   "}                  | #/reason     | wajib diisi
            {"reason":"Jalan"}                                   | #/agencyCode | wajib diisi
            {"agencyCode":"","reason":"Jalan"}                   | #/agencyCode | wajib diisi
            {"agencyCode":"tidak-ada","reason":"Jalan"}          | #/agencyCode | instansi ini tidak ada dalam direktori
            {"agencyCode":7,"reason":"Jalan"}                    | #/agencyCode | harus teks
            {"agencyCode":"dpu","reason":["Jalan"]}              | #/reason     | harus teks
            """)
    void shouldReportTheInvalidField(String body, String pointer, String detail) {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = post(scenario.id(), body);

        // Then
        reply.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:penghubung:problem:validation-failed"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
        scenario.triage().then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "tidak-ada"           | instansi ini tidak ada dalam direktori
            "dpu"                 | instansi penanggung jawab tidak mendukung dirinya sendiri
            "dishub", " dishub"   | tidak boleh menyebut instansi dua kali
            """)
    void shouldReportSupportingAgenciesThatCannotSupport(String codes, String detail) {
        // Given
        ComplaintScenario scenario = inTriage();
        String body = "{\"agencyCode\":\"dpu\",\"reason\":\"Jalan\",\"supportingAgencies\":[" + codes + "]}";

        // When
        Response reply = post(scenario.id(), body);

        // Then
        reply.then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/supportingAgencies"))
                .body("errors[0].detail", equalTo(detail));
        scenario.triage().then().statusCode(200);
    }

    @Test
    void shouldRejectAReasonThatIsTooLong() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = post(scenario.id(), "{\"agencyCode\":\"dpu\",\"reason\":\"" + "x".repeat(1001) + "\"}");

        // Then
        reply.then().statusCode(400).body("errors[0].pointer", equalTo("#/reason"));
        scenario.triage().then().statusCode(200);
    }

    @Test
    void shouldRejectACharacterThatCannotBeStored() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = post(scenario.id(), "{\"agencyCode\":\"dpu\",\"reason\":\"Jalan\\u0000\"}");

        // Then
        reply.then().statusCode(400).contentType("application/problem+json");
        scenario.triage().then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"dpu\""})
    void shouldRejectABodyThatIsNotADecision(String body) {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = post(scenario.id(), body);

        // Then
        reply.then().statusCode(400).contentType("application/problem+json");
        scenario.triage().then().statusCode(200);
    }

    @Test
    void shouldReportProblemsInEnglishOnRequest() {
        // Given
        ComplaintScenario scenario = inTriage();

        // When
        Response reply = given().auth()
                .oauth2(Tokens.coordinator())
                .header("Accept-Language", "en-GB,en;q=0.9")
                .contentType(ContentType.JSON)
                .body("{\"agencyCode\":\"nowhere\",\"reason\":\"Roads\"}")
                .post("/v1/triage/{id}/decision", scenario.id());

        // Then
        reply.then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("title", equalTo("The input is not valid"))
                .body("errors[0].detail", equalTo("is not in the directory"));
    }

    @Test
    void shouldRejectAnInactiveAgency() {
        // Given
        ComplaintScenario scenario = inTriage();
        SampleAgencies.publish(SampleAgencies.anAgency("dinas-lama", "DEPARTMENT", null, false), 1);

        // When: the directory has received the agency
        Polling.await()
                .untilAsserted(() -> scenario.decide("dinas-lama", "Dulu urusannya")
                        .then()
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("#/agencyCode"))
                        .body("errors[0].detail", equalTo("instansi ini sedang tidak aktif")));

        // Then
        scenario.triage().then().statusCode(200);
    }

    @Test
    void shouldRejectASecondDecision() {
        // Given
        ComplaintScenario scenario = inTriage();
        scenario.decide("dpu", "Jalan").then().statusCode(200);

        // When
        Response again = scenario.decide("dishub", "Lalu lintas");

        // Then
        again.then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:already-decided"))
                .body("title", equalTo("Sudah diputuskan"))
                .body("detail", containsString("sudah diteruskan"));
    }

    @Test
    void shouldReturnNotFoundForAnUnknownComplaint() {
        // When
        Response unknown = post(UUID.randomUUID(), "{\"agencyCode\":\"dpu\",\"reason\":\"Jalan\"}");
        Response read = given().auth().oauth2(Tokens.coordinator()).get("/v1/triage/{id}", UUID.randomUUID());
        Response noUuid = given().auth().oauth2(Tokens.coordinator()).get("/v1/triage/abc");

        // Then
        unknown.then().statusCode(404).contentType("application/problem+json");
        read.then().statusCode(404).contentType("application/problem+json");
        noUuid.then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "inspector", "ombudsman", "admin", "agency-head", "focal-point"})
    void shouldRejectOtherRoles(String role) {
        // Given
        ComplaintScenario scenario = inTriage();
        String token = Tokens.withRole(role);

        // When
        Response list = given().auth().oauth2(token).get("/v1/triage");
        Response read = given().auth().oauth2(token).get("/v1/triage/{id}", scenario.id());
        Response decision = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"agencyCode\":\"dpu\",\"reason\":\"Jalan\"}")
                .post("/v1/triage/{id}/decision", scenario.id());

        // Then
        list.then().statusCode(403).contentType("application/problem+json");
        read.then().statusCode(403);
        decision.then().statusCode(403);
        scenario.triage().then().statusCode(200);
    }

    @Test
    void shouldRequireAToken() {
        // When
        Response reply = given().get("/v1/triage");

        // Then
        reply.then().statusCode(401).header("WWW-Authenticate", "Bearer").contentType("application/problem+json");
    }

    private static ComplaintScenario inTriage() {
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("901").submitted();
        scenario.awaitSentToTriage();
        return scenario;
    }

    private static Response post(UUID complaintId, String body) {
        return given().auth()
                .oauth2(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/triage/{id}/decision", complaintId);
    }
}
