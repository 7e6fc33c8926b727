package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.complaints.testing.PublicComplaints;
import id.penghubung.complaints.testing.PublicComplaints.Place;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The look for complaints about the same matter, before a submission. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicateCheckTest {

    private static final double HUNDRED_METRES = 0.001;

    @Inject
    PublicComplaints publicComplaints;

    @Inject
    Jdbc jdbc;

    private final String reporter = Tokens.newReporter();
    private final Place place = Place.random();

    @Test
    void shouldFindANearComplaintWithTheReasons() {
        // Given
        String id = publicComplaints.cleared(reporter, place);

        // When
        ValidatableResponse found = check(draft(place.northBy(HUNDRED_METRES))).then();

        // Then
        found.statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("complete", equalTo(true))
                .body("items.publicNumber", contains(publicComplaints.numberOf(id)))
                .body("items[0].title", equalTo(PublicComplaints.TITLE))
                .body("items[0].reasons.distanceMetres", equalTo(100))
                .body("items[0].reasons.sameCategory", equalTo(true))
                .body(
                        "items[0].reasons.sharedWords",
                        containsInAnyOrder("lubang", "pasar", "simpang", "motor", "jatuh"));
    }

    /** Without it, a person would see which complaint of the public list is meant only by its title. */
    @Test
    void shouldNameTheNumberOfThePublicList() {
        // Given
        String id = publicComplaints.cleared(reporter, place);
        Coordinator.act(id, "verification", Map.of()).then().statusCode(200);
        Coordinator.act(id, "publication", Map.of("title", PublicComplaints.TITLE, "text", PublicComplaints.TEXT))
                .then()
                .statusCode(200);

        // When
        Response found = check(draft(place));

        // Then
        String number = found.then()
                .statusCode(200)
                .body("items.publicNumber", contains(publicComplaints.numberOf(id)))
                .extract()
                .path("items[0].publicNumber");
        given().get("/v1/public/complaints/{number}", number).then().statusCode(200);
    }

    /** The check is open to everybody; a public number must not lead to the number by which the reporter follows the complaint. */
    @Test
    void shouldNameTheComplaintItselfToItsReporterAndTheCoordinatorOnly() {
        // Given
        String id = publicComplaints.cleared(reporter, place);
        String trackingNumber =
                as(reporter).get("/v1/complaints/{id}", id).then().extract().path("trackingNumber");

        // When
        Response everybody = check(draft(place));
        Response otherReporter = check(as(Tokens.newReporter()), draft(place));
        Response own = check(as(reporter), draft(place));
        Response coordinator = check(as(Tokens.coordinator()), draft(place));

        // Then
        assertThat(List.of(everybody, otherReporter))
                .allSatisfy(reply -> assertThat(reply.asString())
                        .contains(publicComplaints.numberOf(id), "\"submittedOn\":\"")
                        .doesNotContain(id, trackingNumber)
                        .doesNotContainPattern("\\d{2}:\\d{2}:\\d{2}"));
        assertThat(List.of(own, coordinator))
                .allSatisfy(reply -> reply.then()
                        .body("items.id", contains(id))
                        .body("items.trackingNumber", contains(trackingNumber)));
    }

    @Test
    void shouldShowTheMostSimilarFirst() {
        // Given
        String otherCategory = publicComplaints.cleared(reporter, place, Map.of("categoryCode", "104"));
        String far = publicComplaints.cleared(reporter, place.northBy(2 * HUNDRED_METRES));
        String near = publicComplaints.cleared(reporter, place);

        // When
        Response found = check(draft(place));

        // Then
        found.then().body("items", hasSize(3)).body("items[0].publicNumber", equalTo(publicComplaints.numberOf(near)));
        assertThat(found.<List<String>>path("items.publicNumber"))
                .contains(publicComplaints.numberOf(far), publicComplaints.numberOf(otherCategory));
        assertThat(found.<List<Float>>path("items.score")).isSortedAccordingTo((a, b) -> Float.compare(b, a));
    }

    @Test
    void shouldFindNothingOutsideTheRadiusOfTheCategory() {
        // Given
        publicComplaints.cleared(reporter, place);

        // When
        Response found = check(draft(place.northBy(5 * HUNDRED_METRES)));

        // Then
        found.then().body("items", empty());
    }

    /** No version of what does not exist matches (RFC 9110, section 13.1.1). */
    @Test
    void shouldAddNoRadiusForARequestThatNamesAVersion() {
        // When
        Response refused = as(Tokens.coordinator())
                .header("If-Match", "\"-1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("metres", 300))
                .put("/v1/duplicate-radii/504");

        // Then
        refused.then().statusCode(412);
        as(Tokens.coordinator())
                .get("/v1/duplicate-radii")
                .then()
                .statusCode(200)
                .body("items.categoryCode", not(hasItem("504")));
    }

    @Test
    void shouldForgiveTypingErrors() {
        // Given
        String id = publicComplaints.cleared(reporter, place, Map.of("categoryCode", "104"));
        Map<String, Object> draft = draft(place);
        draft.put("title", "Jalan berlubnag di simpnag pasra");
        draft.put("description", "Tiga lubnag dlaam di simpnag psaar, motor serign jatuh saat hujna.");

        // When
        Response found = check(draft);

        // Then
        found.then().body("items.publicNumber", contains(publicComplaints.numberOf(id)));
    }

    @Test
    void shouldFindSimilarWordsOfTheSameKindWithoutAPosition() {
        // Given
        String word = "tongkang" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        Map<String, Object> complaint = new HashMap<>(pothole("districtCode", "64.02.13"));
        String id =
                submit(as(reporter), complaint).then().statusCode(201).extract().path("id");
        publicComplaints.clear(id, "Dermaga rusak karena " + word, "Tiang dermaga patah ditabrak " + word);
        Map<String, Object> draft = draft(null);
        draft.put("districtCode", "64.02.13");
        draft.put("title", "Dermaga patah ditabrak " + word);
        draft.remove("description");

        // When
        Response found = check(draft);

        // Then
        found.then()
                .body("items[0].publicNumber", equalTo(publicComplaints.numberOf(id)))
                .body("items[0].reasons.distanceMetres", nullValue())
                .body("items[0].reasons.sameDistrict", equalTo(true));
    }

    @Test
    void shouldNeverShowAComplaintThatIsNotClearedOrSecretOrEnded() {
        // Given
        submit(as(reporter), pothole("location", place.location())).then().statusCode(201);
        publicComplaints.cleared(reporter, place, Map.of("confidential", true));
        publicComplaints.cleared(reporter, place, Map.of("categoryCode", "601"));
        String unclear = publicComplaints.cleared(reporter, place);
        publicComplaints.end(unclear);
        String archived = publicComplaints.cleared(reporter, place);
        Coordinator.act(archived, "archive", Map.of("reasonCode", "TOO_GENERAL"))
                .then()
                .statusCode(200);
        String withdrawn = publicComplaints.cleared(reporter, place);
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Sudah selesai"))
                .post("/v1/complaints/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        // When
        Response found = check(draft(place));

        // Then
        found.then().statusCode(200).body("items", empty());
    }

    @Test
    void shouldNotShowAComplaintAnyMoreThatWasMarkedAsOversight() {
        // Given
        String id = publicComplaints.cleared(reporter, place);
        check(draft(place)).then().body("items.publicNumber", contains(publicComplaints.numberOf(id)));

        // When
        Coordinator.act(id, "corrections", Map.of("oversight", true, "reason", "Menyangkut pegawai"))
                .then()
                .statusCode(200);

        // Then
        check(draft(place)).then().body("items", empty());
    }

    @Test
    void shouldStoreNothingOfADraftAndNeedNoAccount() {
        long before = complaints();

        check(draft(place)).then().statusCode(200);

        assertThat(complaints()).isEqualTo(before);
    }

    @Test
    void shouldRefuseAnUnknownCategoryAndDistrict() {
        Map<String, Object> draft = draft(place);
        draft.put("categoryCode", "999");
        draft.put("districtCode", "1");

        check(draft).then().statusCode(400).body("errors.pointer", contains("#/categoryCode", "#/districtCode"));
    }

    @Test
    void shouldHintAtARepeatedTextOfTheSameAccountAndStoreItAllTheSame() {
        // Given
        Response first = submit(as(reporter), pothole());
        submit(as(Tokens.newReporter()), pothole()).then().body("similarOwnComplaints", empty());

        // When
        Response second = submit(as(reporter), pothole("description", pothole().get("description") + " Tolong."));

        // Then
        first.then().statusCode(201).body("similarOwnComplaints", empty()).body("repeatedText", equalTo(false));
        second.then()
                .statusCode(201)
                .body("id", not(equalTo(first.<String>path("id"))))
                .body("similarOwnComplaints.trackingNumber", contains(first.<String>path("trackingNumber")))
                .body("repeatedText", equalTo(true));
    }

    /** Otherwise everybody who knows a mail address could find out what its owner has complained about. */
    @Test
    void shouldHintAtARepeatedTextWithTheSameContactToAnOfficerOnly() {
        // Given
        Map<String, Object> complaint = pothole("reporter", Map.of("email", UUID.randomUUID() + "@contoh.id"));
        submit(given(), complaint).then().statusCode(201).body("repeatedText", equalTo(false));

        // When
        Response stranger = submit(given(), complaint);
        Response officer = as(Tokens.officerOf("dpu"))
                .contentType(ContentType.JSON)
                .body(Map.of("complaint", complaint, "channel", "WALK_IN", "consentGiven", true))
                .post("/v1/complaints/assisted");

        // Then
        stranger.then().statusCode(201).body("repeatedText", equalTo(false)).body("similarOwnComplaints", empty());
        officer.then().statusCode(201).body("repeatedText", equalTo(true)).body("similarOwnComplaints", empty());
    }

    private long complaints() {
        return jdbc.one("select count(*) from complaint", row -> row.getLong(1));
    }

    private static Map<String, Object> draft(Place at) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "Lubang besar di simpang pasar");
        draft.put("description", "Motor saya jatuh karena lubang di dekat lampu.");
        draft.put("categoryCode", "101");
        draft.put("districtCode", "64.02.06");
        if (at != null) {
            draft.put("location", at.location());
        }
        return draft;
    }

    private static Response check(Map<String, Object> draft) {
        return check(given(), draft);
    }

    private static Response check(RequestSpecification caller, Map<String, Object> draft) {
        return caller.contentType(ContentType.JSON).body(draft).post("/v1/duplicate-checks");
    }
}
