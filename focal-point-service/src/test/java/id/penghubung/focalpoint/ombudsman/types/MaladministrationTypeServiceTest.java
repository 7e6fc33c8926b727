package id.penghubung.focalpoint.ombudsman.types;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code table of maladministration types is dated: changes count from a day on, and the past stays as it was. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MaladministrationTypeServiceTest {

    private static final String PATH = "/v1/ombudsman/maladministration-types";
    private static final LocalDate LATER = LocalDate.now().plusDays(40);

    @Test
    void shouldShowTheSeededTypesToEverybody() {
        Response reply = RestAssured.get(PATH);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.jsonPath().getList("items.code"))
                .contains("undue-delay", "service-not-provided", "conflict-of-interest", "unlawful-act");
        assertThat(reply.jsonPath().getString("items.find { it.code == 'undue-delay' }.name"))
                .isEqualTo("Penundaan berlarut");
    }

    @Test
    void shouldAddATypeAndReplaceItFromADayOn() {
        // Given
        String code = added(LocalDate.now().plusDays(1));

        // When
        Response changed = change(code, Map.of("name", "Nama baru", "basis", "Peraturan baru", "from", LATER));

        // Then
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        List<Map<String, String>> versions =
                RestAssured.get(PATH).jsonPath().getList("items.findAll { it.code == '" + code + "' }");
        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst()).containsEntry("validUntil", LATER.toString());
        assertThat(versions.getLast()).containsEntry("name", "Nama baru").doesNotContainKey("validUntil");
        assertThat(RestAssured.given()
                        .queryParam("from", LATER.toString())
                        .get(PATH)
                        .jsonPath()
                        .getList("items.findAll { it.code == '" + code + "' }"))
                .hasSize(1);
    }

    @Test
    void shouldEndAType() {
        // Given
        String code = added(LocalDate.now().plusDays(1));

        // When
        Response ended =
                change(code, Map.of("name", "Jenis", "basis", "Dicabut", "from", LATER.toString(), "active", false));

        // Then
        assertThat(ended.jsonPath().getString("validUntil")).isEqualTo(LATER.toString());
        assertThat(ended.jsonPath().getString("name")).isEqualTo("Jenis uji");
        assertThat(ended.jsonPath().getString("basis")).isEqualTo("Peraturan uji");
        assertThat(ended.jsonPath().getString("endBasis")).isEqualTo("Dicabut");
    }

    @Test
    void shouldRefuseToEndATypeTwice() {
        // Given
        String code = added(LocalDate.now().plusDays(1));
        Map<String, Object> end = Map.of("name", "Jenis", "basis", "Dicabut", "from", LATER, "active", false);
        change(code, end);

        // When
        Response again = change(code, end);

        // Then
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).endsWith(":maladministration-type-ended");
        assertThat(again.jsonPath().getList("errors.pointer")).containsExactly("#/from");
    }

    @Test
    void shouldRejectATakenCodeAndPastDays() {
        // Given
        String code = added(LocalDate.now().plusDays(1));

        // When
        Response taken = add(code, LocalDate.now().plusDays(1));
        Response past = add("jenis-" + UUID.randomUUID(), LocalDate.now().minusDays(2));
        Response changedInThePast = change(
                code, Map.of("name", "x", "basis", "x", "from", LocalDate.now().minusDays(2)));

        // Then
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.jsonPath().getString("type")).endsWith(":maladministration-type-exists");
        assertThat(past.jsonPath().getList("errors.pointer")).containsExactly("#/validFrom");
        assertThat(changedInThePast.jsonPath().getList("errors.pointer")).containsExactly("#/from");
    }

    @Test
    void shouldRequireTheCurrentVersion() {
        // Given
        String code = added(LocalDate.now().plusDays(1));
        Map<String, Object> body = Map.of("name", "x", "basis", "x", "from", LATER.toString());

        // Then
        assertThat(as("admin").body(body).put(PATH + "/" + code).statusCode()).isEqualTo(428);
        assertThat(as("admin")
                        .header("If-Match", "\"7\"")
                        .body(body)
                        .put(PATH + "/" + code)
                        .statusCode())
                .isEqualTo(412);
        assertThat(as("admin")
                        .header("If-Match", "\"1\"")
                        .body(body)
                        .put(PATH + "/no-such-type")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ombudsman", "coordinator", "secretary", "focal-point", "agency-head", "reporter"})
    void shouldLetOnlyTheAdministratorChangeTypes(String role) {
        Map<String, Object> body =
                Map.of("code", "jenis-lain", "name", "x", "basis", "x", "validFrom", LATER.toString());

        assertThat(as(role).body(body).post(PATH).statusCode()).isEqualTo(403);
        assertThat(as(role).header("If-Match", "\"1\"")
                        .body(body)
                        .put(PATH + "/undue-delay")
                        .statusCode())
                .isEqualTo(403);
    }

    private static String added(LocalDate from) {
        String code = "jenis-" + UUID.randomUUID();
        Response reply = add(code, from);
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return code;
    }

    private static Response add(String code, LocalDate from) {
        return as("admin")
                .body(Map.of("code", code, "name", "Jenis uji", "basis", "Peraturan uji", "validFrom", from.toString()))
                .post(PATH);
    }

    private static Response change(String code, Map<String, ?> body) {
        Map<String, Object> written = new HashMap<>(body);
        written.computeIfPresent("from", (name, day) -> day.toString());
        return as("admin")
                .header("If-Match", RestAssured.get(PATH + "/" + code).header("ETag"))
                .body(written)
                .put(PATH + "/" + code);
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given().auth().oauth2(Tokens.withRole(role)).contentType(ContentType.JSON);
    }
}
