package id.penghubung.complaints.abuse;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on the text of complaints, and marks for the coordinator. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContentLimitsTest {

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldRefuseMoreThanFiveLinks() {
        String link = "https://example.org/a ";

        describe("Lihat " + link.repeat(5)).then().statusCode(201);
        describe("Lihat " + link.repeat(6))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/description")));
    }

    @Test
    void shouldRefuseMoreThanFortyEqualCharactersInARow() {
        describe("Tolong" + "!".repeat(40)).then().statusCode(201);
        describe("Tolong" + "!".repeat(41))
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/description")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0007", "\u001b[31m", "\u202e", "\u2066"})
    void shouldRefuseControlCharacters(String control) {
        describe("Jalan rusak " + control + " di depan pasar")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/description")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JALAN RUSAK PARAH SUDAH SEBULAN", "Jalan rusak,\r\n\tsudah sebulan", "Jalan rusak 😡😡😡"})
    void shouldAcceptCapitalsLineBreaksAndPictures(String text) {
        describe(text).then().statusCode(201);
    }

    @Test
    void shouldMarkOffensiveLanguageAndRefuseItNeverByArt36OfLaw25Of2009() {
        String angry = describe("Petugasnya GOBLOK, jalan dibiarkan rusak.")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String polite = describe("Mohon jalan ini diperbaiki.").path("id");

        Response marks = as(Tokens.coordinator()).get("/v1/content-marks");

        assertThat(marks.<List<String>>path("items.complaintId"))
                .contains(angry)
                .doesNotContain(polite);
        as(reporter).get("/v1/content-marks").then().statusCode(403);
    }

    private Response describe(String description) {
        return submit(as(reporter), pothole("description", description));
    }
}
