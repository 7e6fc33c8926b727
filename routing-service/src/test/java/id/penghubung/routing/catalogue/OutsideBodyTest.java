package id.penghubung.routing.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list of outside bodies, which coordinators can edit too. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutsideBodyTest {

    @Test
    void shouldListTheInitialBodiesToEverybody() {
        given().get("/v1/outside-bodies?limit=100")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("province", "land-office", "ombudsman", "other"));
    }

    @Test
    void shouldAddAndChangeABody() {
        // Given
        String code = "body-" + UUID.randomUUID().toString().substring(0, 8);
        Response added = put(as(Tokens.coordinator()), code, "Badan Baru");
        added.then().statusCode(201);

        // When
        put(as(Tokens.admin()).header("If-Match", added.header("ETag")), code, "Badan Lain")
                .then()
                .statusCode(200)
                .body("name", equalTo("Badan Lain"))
                .body("version", equalTo(1));

        // Then
        given().get("/v1/outside-bodies/" + code)
                .then()
                .body("name", equalTo("Badan Lain"))
                .body("active", equalTo(true));
        put(as(Tokens.coordinator()).header("If-Match", added.header("ETag")), code, "Badan Basi")
                .then()
                .statusCode(412);
        put(as(Tokens.coordinator()), code, "Badan Buta").then().statusCode(428);
    }

    @Test
    void shouldKeepTheEnglishNameThatAnAdministratorHasGiven() {
        // Given
        String code = "body-" + UUID.randomUUID().toString().substring(0, 8);
        Response added = as(Tokens.admin())
                .contentType(ContentType.JSON)
                .body(Map.of("name", Map.of("id", "Kantor Pos", "en", "Post office"), "handles", "surat"))
                .put("/v1/catalogue-entries/OUTSIDE_BODY/" + code);

        // When
        Response changed =
                put(as(Tokens.coordinator()).header("If-Match", added.header("ETag")), code, "Kantor Pos Tenggarong");

        // Then
        changed.then().statusCode(200).body("name", equalTo("Kantor Pos Tenggarong"));
        assertThat(namesOf(code)).isEqualTo(Map.of("id", "Kantor Pos Tenggarong", "en", "Post office"));
    }

    @Test
    void shouldNameABodyWithoutAnEnglishNameAsInIndonesian() {
        // Given
        String code = "body-" + UUID.randomUUID().toString().substring(0, 8);
        Response added = put(as(Tokens.coordinator()), code, "Badan Lama");

        // When
        Response changed = put(as(Tokens.coordinator()).header("If-Match", added.header("ETag")), code, "Badan Kini");

        // Then
        changed.then().statusCode(200);
        assertThat(namesOf(code)).isEqualTo(Map.of("id", "Badan Kini", "en", "Badan Kini"));
    }

    @Test
    void shouldRejectOthersAndBadInput() {
        put(as(Tokens.newReporter()), "police", "x").then().statusCode(403);
        put(as(Tokens.officerOf("dpu")), "police", "x").then().statusCode(403);
        put(as(Tokens.coordinator()), "Bad_Code", "x").then().statusCode(400);
        put(as(Tokens.coordinator()), "a".repeat(65), "x").then().statusCode(400);
        put(as(Tokens.coordinator()), "new-body", "  ")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/name"));
        given().get("/v1/outside-bodies/nobody").then().statusCode(404);
    }

    private static Map<String, String> namesOf(String code) {
        return as(Tokens.admin())
                .get("/v1/catalogue-entries/OUTSIDE_BODY/" + code)
                .jsonPath()
                .getMap("name");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static Response put(RequestSpecification by, String code, String name) {
        return by.contentType(ContentType.JSON)
                .body(Map.of("name", name, "handles", "urusan"))
                .put("/v1/outside-bodies/" + code);
    }
}
