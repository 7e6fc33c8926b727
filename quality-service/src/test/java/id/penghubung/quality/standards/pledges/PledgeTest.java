package id.penghubung.quality.standards.pledges;

import static id.penghubung.quality.testing.SampleUnits.HOSPITAL;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.quality.forums.ForumScenario;
import id.penghubung.quality.standards.StandardScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pledges of units (<i>maklumat pelayanan</i>, UU 25/2009 Art. 22). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PledgeTest {

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldPublishAPledgeThatIsSignedAndDecreedAndSupersedeTheOneBefore() {
        // Given
        String first = publishedPledge("Kami sanggup melayani sesuai standar.");
        given().get("/v1/units/{unit}/pledge", HOSPITAL)
                .then()
                .statusCode(200)
                .body("text", equalTo("Kami sanggup melayani sesuai standar."));

        // When
        publishedPledge("Kami sanggup melayani lebih cepat.");

        // Then
        given().get("/v1/units/{unit}/pledge", HOSPITAL)
                .then()
                .body("text", equalTo("Kami sanggup melayani lebih cepat."))
                .body("signatory", equalTo("dr. Martina"))
                .body("media", contains("Papan di loket"));
        StandardScenario.head().get("/v1/pledges/{id}", first).then().body("state", equalTo("SUPERSEDED"));
        StandardScenario.as(Tokens.officerOf("dpu"))
                .get("/v1/pledges?unit=" + HOSPITAL)
                .then()
                .body("items", empty());
    }

    @Test
    void shouldKeepTheOrderOfTheStepsAndTheTextAfterTheSignature() {
        // Given
        String unit = SampleUnits.LEGAL;
        String token = Tokens.qualityCoordinator();
        String id = StandardScenario.as(token)
                .body(Map.of("unitCode", unit, "text", "Kami sanggup."))
                .post("/v1/pledges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When, then
        step(token, id, 0, "publication", Map.of("media", List.of("Papan")))
                .then()
                .statusCode(409)
                .body("type", endsWith(":pledge-step-not-allowed"));
        step(token, id, 0, "signature", signature()).then().statusCode(200);
        StandardScenario.as(token)
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "Teks lain"))
                .put("/v1/pledges/{id}", id)
                .then()
                .statusCode(409);
        step(token, id, 0, "decree", decree()).then().statusCode(412);
        StandardScenario.as(token)
                .body(Map.of("unitCode", unit, "text", "Kami sanggup lagi."))
                .post("/v1/pledges")
                .then()
                .statusCode(409)
                .body("type", endsWith(":pledge-in-preparation"));
        given().get("/v1/units/{unit}/pledge", unit).then().statusCode(404);
    }

    @Test
    void shouldTakeNoSignatureAndNoDecreeOfTheFuture() {
        // Given
        String unit = SampleUnits.publishNew("Dinas Uji Maklumat");
        String token = Tokens.headOf(unit);
        String id = StandardScenario.as(token)
                .body(Map.of("unitCode", unit, "text", "Kami sanggup."))
                .post("/v1/pledges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String future = ForumScenario.today().plusDays(2).toString();

        // When
        Response signedInFuture = step(
                token, id, 0, "signature", Map.of("signatory", "Rudi", "position", "Kepala Dinas", "signedOn", future));
        Response signed = step(token, id, 0, "signature", signature());
        Response decreedInFuture = step(token, id, 1, "decree", Map.of("decreeNumber", "SK-7", "decreeDate", future));
        Response withoutVersion = StandardScenario.as(token).body(decree()).post("/v1/pledges/{id}/decree", id);

        // Then
        signedInFuture.then().statusCode(400).body("errors.pointer", contains("#/signedOn"));
        signed.then().statusCode(200);
        decreedInFuture.then().statusCode(400).body("errors.pointer", contains("#/decreeDate"));
        withoutVersion.then().statusCode(428);
        StandardScenario.as(token).get("/v1/pledges/{id}", id).then().body("state", equalTo("SIGNED"));
    }

    private static String publishedPledge(String text) {
        String token = Tokens.headOf(HOSPITAL);
        String id = StandardScenario.as(token)
                .body(Map.of("unitCode", HOSPITAL, "text", text))
                .post("/v1/pledges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(token, id, 0, "signature", signature()).then().statusCode(200).body("state", equalTo("SIGNED"));
        step(token, id, 1, "decree", decree()).then().statusCode(200).body("state", equalTo("DECREED"));
        step(token, id, 2, "publication", Map.of("media", List.of("Papan di loket")))
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        return id;
    }

    private static Map<String, String> signature() {
        return Map.of("signatory", "dr. Martina", "position", "Direktur", "signedOn", StandardScenario.day());
    }

    private static Map<String, String> decree() {
        return Map.of("decreeNumber", "SK-7", "decreeDate", StandardScenario.day());
    }

    private static Response step(String token, String id, int version, String step, Object body) {
        return StandardScenario.as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/pledges/{id}/{step}", id, step);
    }
}
