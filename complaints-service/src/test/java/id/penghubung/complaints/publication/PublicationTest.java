package id.penghubung.complaints.publication;

import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.PublicComplaints.Place;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clearance of a complaint for the public, and what everybody then sees. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PublicationTest {

    private static final Map<String, String> EDITED = Map.of(
            "title", "Jalan rusak di sekitar pasar",
            "text", "Beberapa lubang di jalan dekat pasar membahayakan pengendara.");

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldShowOnlyTheEditedTextAndARoundedPosition() {
        // Given
        String id = verified(
                Map.of("location", Map.of("latitude", -0.41894, "longitude", 116.98765, "address", "Jl. Mawar 7")));

        // When
        Response cleared = publish(id);

        // Then
        String number = cleared.then().statusCode(200).extract().path("publicNumber");
        String trackingNumber =
                as(Tokens.coordinator()).get("/v1/complaints/" + id).path("trackingNumber");
        Response shown = look(number);
        shown.then()
                .statusCode(200)
                .body("title", equalTo(EDITED.get("title")))
                .body("text", equalTo(EDITED.get("text")))
                .body("location.latitude", equalTo(-0.419f))
                .body("location.longitude", equalTo(116.988f));
        assertThat(shown.asString()).doesNotContain(trackingNumber, id, "Lubang sedalam", "Mawar");
        assertThat(numbers("?category=101&district=64.02.06&kind=COMPLAINT&status=SUBMITTED"))
                .contains(number);
    }

    @Test
    void shouldTellTheReporterOfTheClearanceAndItsEnd() {
        // Given
        String id = verified(Map.of());
        String number = publish(id).path("publicNumber");

        // When
        end(id).then().statusCode(204);

        // Then
        look(number).then().statusCode(404);
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.message", hasItem(startsWith("A summary of this complaint")))
                .body("items.message", hasItem(startsWith("This complaint is no longer shown")));
        given().get("/v1/complaints/{id}/supports", number).then().statusCode(404);
        end(id).then().statusCode(404);
    }

    @Test
    void shouldSupportWhatIsClearedAndNothingElse() {
        String id = verified(Map.of());
        as(Tokens.newReporter()).post("/v1/complaints/{id}/supports", id).then().statusCode(404);

        String number = publish(id).then().statusCode(200).extract().path("publicNumber");

        as(Tokens.newReporter())
                .post("/v1/complaints/{id}/supports", number)
                .then()
                .statusCode(201);
    }

    @Test
    void shouldKeepTheNumberWhenTheTextIsEdited() {
        // Given
        String id = verified(Map.of());
        String number = publish(id).path("publicNumber");

        // When
        Coordinator.act(id, "publication", Map.of("title", "Judul lain", "text", "Teks lain untuk umum."))
                .then()
                .statusCode(200)
                .body("publicNumber", equalTo(number));

        // Then
        look(number).then().body("title", equalTo("Judul lain"));
    }

    @Test
    void shouldAnswerNotModifiedUntilSomethingChanges() {
        // Given
        String id = verified(Map.of());
        String number = publish(id).path("publicNumber");
        Response first = look(number);
        first.then().header("Cache-Control", containsString("public, max-age="));
        String tag = first.header("ETag");

        // When
        Response again = given().header("If-None-Match", tag).get("/v1/public/complaints/" + number);

        // Then
        again.then().statusCode(304).header("ETag", equalTo(tag));
        assertThat(again.asString()).isEmpty();
        Coordinator.act(id, "publication", Map.of("title", "Judul lain", "text", "Teks lain untuk umum."));
        given().header("If-None-Match", tag)
                .get("/v1/public/complaints/" + number)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void shouldRefuseConfidentialAndUnverifiedComplaints() {
        String unverified = submitted(Map.of());
        String confidential = submitted(Map.of("confidential", true));
        Coordinator.act(confidential, "verification", Map.of()).then().statusCode(200);

        publish(unverified).then().statusCode(409).body("type", equalTo("urn:penghubung:problem:not-verified"));
        publish(confidential)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:secret-not-published"));
    }

    @Test
    void shouldHideAComplaintThatIsFoundToAccuseStaff() {
        // Given
        String id = verified(Map.of());
        String number = publish(id).path("publicNumber");

        // When
        Coordinator.act(id, "corrections", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);

        // Then
        look(number).then().statusCode(404);
        assertThat(numbers("")).doesNotContain(number);
    }

    @Test
    void shouldForgetAPublicationWithItsErasedComplaintByUu27Of2022Article8() {
        // Given
        String id = verified(Map.of());
        String number = publish(id).path("publicNumber");
        as(reporter).contentType(ContentType.JSON).body("{}").post("/v1/complaints/" + id + "/withdrawal");

        // When
        as(reporter).queryParam("confirm", true).delete("/v1/me/data").then().statusCode(200);

        // Then
        look(number).then().statusCode(404);
        as(Tokens.coordinator())
                .get("/v1/complaints/" + id + "/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldPageWithoutGapsWhileOthersArePublished() {
        // Given
        List<String> numbers = List.of(
                publish(verified(Map.of())).path("publicNumber"),
                publish(verified(Map.of())).path("publicNumber"),
                publish(verified(Map.of())).path("publicNumber"));
        Response first = given().get("/v1/public/complaints?limit=2");

        // When
        publish(verified(Map.of())).then().statusCode(200);
        Response second =
                given().queryParam("cursor", first.<String>path("next")).get("/v1/public/complaints?limit=2");

        // Then
        assertThat(first.<List<String>>path("items.publicNumber")).containsExactly(numbers.get(2), numbers.get(1));
        assertThat(second.<List<String>>path("items.publicNumber")).startsWith(numbers.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dermaga", "DERMAGA lapuk", "dermga", "lapukk", "membahayakan", "bahaya"})
    void shouldFindThePublicTextInSpiteOfEndingsAndTypingErrors(String text) {
        // Given
        String number = cleared("Dermaga lapuk di muara", "Papan dermaga lapuk dan membahayakan penumpang.");

        // When
        List<String> found = given().queryParam("text", text)
                .queryParam("limit", 100)
                .get("/v1/public/complaints")
                .path("items.publicNumber");

        // Then
        assertThat(found).contains(number);
    }

    /** UU 25/2009 Art. 42: what was not cleared may say who the reporter is. */
    @Test
    void shouldNotFindAComplaintByWordsThatWereNotClearedByUu25Of2009Article42() {
        // Given
        String secretWord = "kelotok" + System.nanoTime();
        String id = verified(Map.of(
                "title", "Dermaga lapuk", "description", "Saya pemilik " + secretWord + " di dermaga yang lapuk itu."));
        String number = publish(id).path("publicNumber");

        // When
        List<String> found = numbers("?text=" + secretWord);

        // Then
        assertThat(found).isEmpty();
        look(number).then().statusCode(200);
    }

    @Test
    void shouldFindWithinTheRadiusAndTheBoxOfTheRoundedPosition() {
        // Given
        Place place = Place.random();
        String number = publish(verified(Map.of(
                        "location", Map.of("latitude", place.latitude() + 0.0004, "longitude", place.longitude()))))
                .path("publicNumber");
        String degrees = place.latitude() + "," + place.longitude();

        // When
        List<String> near = numbers("?near=" + degrees + "&radiusMetres=5");
        List<String> boxed = numbers("?bbox=%s,%s,%s,%s"
                .formatted(
                        place.longitude() - 0.0001,
                        place.latitude() - 0.0001,
                        place.longitude() + 0.0001,
                        place.latitude() + 0.0001));

        // Then
        assertThat(near).containsExactly(number);
        assertThat(boxed).containsExactly(number);
        assertThat(numbers("?near=" + place.northBy(0.01).latitude() + "," + place.longitude() + "&radiusMetres=500"))
                .isEmpty();
    }

    @Test
    void shouldFilterByTheAgencyThatHasTheComplaintNow() {
        // Given
        String id = verified(Map.of());
        String number = publish(id).path("publicNumber");

        // When
        route(id, 1, "dlhk");

        // Then
        await().untilAsserted(() -> assertThat(numbers("?agency=dlhk")).contains(number));
        assertThat(numbers("?agency=dishub")).doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource({
        "category, 999999",
        "agency, a b",
        "text, !",
        "near, x",
        "radiusMetres, 5",
        "bbox, '1,2,3'",
        "district, xx",
        "status, LOST",
        "kind, x",
        "submittedFrom, 28-11-2026",
        "submittedTo, 0000-00-00"
    })
    void shouldNameAnInvalidParameter(String parameter, String value) {
        given().queryParam(parameter, value)
                .get("/v1/public/complaints")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + parameter));
    }

    @Test
    void shouldRequireTheVersionThatWasRead() {
        String id = verified(Map.of());

        Coordinator.act(id, "publication", "\"0\"", EDITED).then().statusCode(412);
        as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(EDITED)
                .post("/v1/complaints/" + id + "/publication")
                .then()
                .statusCode(428);
    }

    private String submitted(Map<String, ?> fields) {
        Map<String, Object> complaint = new HashMap<>(pothole());
        complaint.putAll(fields);
        return submit(as(reporter), complaint).then().statusCode(201).extract().path("id");
    }

    private String verified(Map<String, ?> fields) {
        String id = submitted(fields);
        Coordinator.act(id, "verification", Map.of()).then().statusCode(200);
        return id;
    }

    private String cleared(String title, String text) {
        return Coordinator.act(verified(Map.of()), "publication", Map.of("title", title, "text", text))
                .then()
                .statusCode(200)
                .extract()
                .path("publicNumber");
    }

    private static Response publish(String id) {
        return Coordinator.act(id, "publication", EDITED);
    }

    private static Response end(String id) {
        return as(Tokens.coordinator())
                .header("If-Match", Coordinator.versionOf(id))
                .delete("/v1/complaints/" + id + "/publication");
    }

    private static Response look(String number) {
        return given().get("/v1/public/complaints/" + number);
    }

    private static List<String> numbers(String query) {
        return given().get("/v1/public/complaints" + query).path("items.publicNumber");
    }
}
