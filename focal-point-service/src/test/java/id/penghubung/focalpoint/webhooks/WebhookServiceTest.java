package id.penghubung.focalpoint.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the registration of webhooks and the access to them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WebhookServiceTest {

    private static final String URL_ON_THIS_HOST = "http://127.0.0.1:9/hook";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook",
                "https://192.168.1.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/hook",
                "https://[::ffff:10.0.0.1]/hook",
                "https://0x0a000001/hook",
                "https://167772161/hook",
                "ftp://example.org/hook",
                "https://user:secret@example.org/hook",
                "https:///hook",
                "file:///etc/passwd",
                "not a url",
                "https://does-not-exist.invalid/hook"
            })
    void shouldRejectReceiversThatMustNotBeCalled(String url) {
        as(Tokens.headOf("dpu"))
                .body(Map.of("url", url, "kinds", List.of("BREACH")))
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/url"));
    }

    @Test
    void shouldShowTheSecretOnce() {
        // When
        Response registered = register(Tokens.headOf("dpu"), "key-1");

        // Then
        registered
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("secret", startsWith("whsec_"))
                .body("webhook.agencyCode", equalTo("dpu"))
                .body("webhook.state", equalTo("ACTIVE"));
        assertThat(register(Tokens.headOf("dpu"), "key-1").asString())
                .as("the same request sent again is the same webhook")
                .isEqualTo(registered.asString());
        String read = as(Tokens.headOf("dpu"))
                .get("/v1/webhooks/" + registered.path("webhook.id"))
                .asString();
        assertThat(read).doesNotContain("whsec_").doesNotContain("secret");
    }

    @Test
    void shouldNotShowAHeadTheWebhooksOfAnotherAgency() {
        // Given
        String id = register(Tokens.headOf("dinkes"), "key-2").path("webhook.id");
        RequestSpecification otherHead = as(Tokens.headOf("disperkim"));

        // Then
        otherHead.get("/v1/webhooks").then().statusCode(200).body("items.id", not(hasItem(id)));
        otherHead.get("/v1/webhooks/" + id).then().statusCode(404);
        otherHead.get("/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
        otherHead.post("/v1/webhooks/" + id + "/ping").then().statusCode(404);
        otherHead.header("If-Match", "*").delete("/v1/webhooks/" + id).then().statusCode(404);
        as(Tokens.admin()).get("/v1/webhooks/" + id).then().statusCode(200);
        as(Tokens.officerOf("dinkes")).get("/v1/webhooks/" + id).then().statusCode(403);
    }

    @Test
    void shouldShowALiaisonTheirOwnWebhooksOnly() {
        // Given
        String own = register(liaison("liaison-webhooks"), "key-liaison").path("webhook.id");
        String ofHead = register(Tokens.headOf("dispar"), "key-head").path("webhook.id");

        // Then
        as(liaison("liaison-webhooks"))
                .get("/v1/webhooks")
                .then()
                .statusCode(200)
                .body("items.id", contains(own));
        as(liaison("liaison-webhooks")).get("/v1/webhooks/" + ofHead).then().statusCode(404);
        as(liaison("other-liaison")).get("/v1/webhooks/" + own).then().statusCode(404);
        as(Tokens.headOf("dispar")).get("/v1/webhooks/" + own).then().statusCode(404);
        as(Tokens.admin()).get("/v1/webhooks/" + own).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"coordinator, COORDINATOR", "secretary, SECRETARY"})
    void shouldShowAPersonTheirOwnWebhooksInTheirRoleOnly(String role, String ownerRole) {
        // Given
        String account = "owner-" + role;
        Response registered = register(Tokens.namedOfficerOf("setda", account, role), "key-" + role);
        String own = registered.path("webhook.id");

        // Then
        registered.then().body("webhook.ownerRole", equalTo(ownerRole)).body("webhook.agencyCode", nullValue());
        as(Tokens.namedOfficerOf("setda", account, role))
                .get("/v1/webhooks")
                .then()
                .statusCode(200)
                .body("items.id", contains(own));
        as(Tokens.withRole(role)).get("/v1/webhooks/" + own).then().statusCode(404);
        as(liaison(account)).get("/v1/webhooks/" + own).then().statusCode(404);
        as(Tokens.headOf("setda")).get("/v1/webhooks/" + own).then().statusCode(404);
        as(Tokens.admin()).get("/v1/webhooks/" + own).then().statusCode(200);
    }

    @Test
    void shouldRejectAWebhookForAnUnknownAgency() {
        as(Tokens.admin())
                .body(Map.of("url", URL_ON_THIS_HOST, "kinds", List.of("BREACH"), "agencyCode", "no-such-agency"))
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/agencyCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ombudsman", "coordinator", "secretary"})
    void shouldRejectAWebhookOfAPersonForOneAgency(String role) {
        as(Tokens.withRole(role))
                .body(Map.of("url", URL_ON_THIS_HOST, "kinds", List.of("BREACH"), "agencyCode", "dpu"))
                .post("/v1/webhooks")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/agencyCode"));
    }

    /** Each notification has a delivery for each webhook. */
    @Test
    void shouldRefuseMoreWebhooksThanAPersonMayHave() {
        // Given
        String owner = liaison("liaison-with-many");
        for (int number = 1; number <= 20; number++) {
            register(owner, "key-of-many-" + number);
        }

        // When
        Response refused = as(owner)
                .body(Map.of("url", URL_ON_THIS_HOST, "kinds", List.of("BREACH")))
                .post("/v1/webhooks");

        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:too-many-webhooks"));
        register(liaison("liaison-with-one"), "key-of-one");
        List<String> registered =
                as(owner).get("/v1/webhooks?limit=100").jsonPath().getList("items.id", String.class);
        assertThat(registered).hasSize(20);
        registered.forEach(id -> as(owner)
                .header("If-Match", as(owner).get("/v1/webhooks/" + id).header("ETag"))
                .delete("/v1/webhooks/" + id)
                .then()
                .statusCode(204));
        register(owner, "key-after-many");
    }

    private static String liaison(String account) {
        return Tokens.namedOfficerOf("ombudsman", account, "ombudsman");
    }

    @Test
    void shouldRequireTheCurrentVersionForChanges() {
        Response registered = register(Tokens.headOf("dpmd"), "key-3");
        String path = "/v1/webhooks/" + registered.path("webhook.id");
        RequestSpecification head = as(Tokens.headOf("dpmd"));

        head.delete(path).then().statusCode(428);
        head.post(path + "/rotation").then().statusCode(428);
        head.header("If-Match", registered.header("ETag"))
                .post(path + "/rotation")
                .then()
                .statusCode(200);
        as(Tokens.headOf("dpmd"))
                .header("If-Match", registered.header("ETag"))
                .delete(path)
                .then()
                .statusCode(412);
        as(Tokens.headOf("dpmd")).header("If-Match", "*").delete(path).then().statusCode(428);
        String version = head.get(path).header("ETag");
        as(Tokens.headOf("dpmd"))
                .header("If-Match", version)
                .delete(path)
                .then()
                .statusCode(204);
        head.get(path).then().statusCode(404);
    }

    @Test
    void shouldNotActivateAWebhookThatIsActive() {
        // Given
        String path = "/v1/webhooks/" + register(Tokens.headOf("dpmd"), "key-4").path("webhook.id");
        Response before = as(Tokens.headOf("dpmd")).get(path);

        // When
        Response reply = as(Tokens.headOf("dpmd"))
                .header("If-Match", before.header("ETag"))
                .post(path + "/activation");

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:webhook-active"));
        Response after = as(Tokens.headOf("dpmd")).get(path);
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"url\":\"https://example.org\",\"kinds\":[]}", "{\"kinds\":[\"GOSSIP\"]}"})
    void shouldRejectAnIncompleteRequest(String body) {
        as(Tokens.admin()).body(body).post("/v1/webhooks").then().statusCode(400);
    }

    private static Response register(String token, String key) {
        Response registered = as(token)
                .header("Idempotency-Key", key)
                .body(Map.of("url", URL_ON_THIS_HOST, "kinds", List.of("CASE_OPENED", "BREACH")))
                .post("/v1/webhooks");
        registered.then().statusCode(201);
        return registered;
    }

    private static RequestSpecification as(String token) {
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
