package id.penghubung.complaints.review;

import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Complaints.setDeadline;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.ComplaintCorrected;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verification and classification of complaints by the coordinator. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class VerificationTest {

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldVerifyAComplaintThatARuleHasRoutedAtOnce() {
        // Given
        String id = submitted(reporter);
        route(id, 1, "dpu");
        as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.verified", equalTo(false))
                .body("review.complexity", equalTo("WITHOUT_INSPECTION"));

        // When
        Response reply = Coordinator.act(id, "verification", Map.of());

        // Then
        reply.then()
                .statusCode(200)
                .body("review.verified", equalTo(true))
                .body("status", equalTo("FORWARDED"))
                .body("agency.code", equalTo("dpu"));
        lastMessage(id, "id", "Koordinator memverifikasi laporan ini.");
        await().untilAsserted(() -> assertThat(published(id, ComplaintVerified.class))
                .singleElement()
                .satisfies(verified -> {
                    assertThat(verified.correctedFields()).isEmpty();
                    assertThat(verified.complexity()).isEqualTo(Complexity.WITHOUT_INSPECTION);
                    assertThat(verified.reason()).isNull();
                }));
    }

    @Test
    void shouldPutEveryCorrectionOnTheTimelineWithItsReason() {
        // Given
        String id = submitted(reporter);

        // When
        Coordinator.act(
                        id,
                        "verification",
                        Map.of(
                                "kind", "INFORMATION_REQUEST",
                                "categoryCode", "102",
                                "districtCode", "64.02.07",
                                "reason", " Menanyakan saluran air "))
                .then()
                .statusCode(200)
                .body("kind", equalTo("INFORMATION_REQUEST"))
                .body("categoryCode", equalTo("102"))
                .body("districtCode", equalTo("64.02.07"))
                .body("review.complexity", equalTo("SIMPLE"));

        // Then
        lastMessage(
                id,
                "en",
                "The coordinator verified this complaint and corrected its kind, category, class, district:"
                        + " Menanyakan saluran air");
        await().untilAsserted(() -> assertThat(published(id, ComplaintVerified.class))
                .singleElement()
                .satisfies(verified -> {
                    assertThat(verified.correctedFields())
                            .containsExactly("kind", "categoryCode", "complexity", "districtCode");
                    assertThat(verified.categoryCode()).isEqualTo("102");
                    assertThat(verified.reason()).isEqualTo("Menanyakan saluran air");
                }));
    }

    @Test
    void shouldMarkAComplaintOfACategoryThatAccusesStaff() {
        String id = submitted(reporter);

        Coordinator.act(id, "verification", Map.of("categoryCode", "602", "reason", "Pungutan liar"))
                .then()
                .statusCode(200)
                .body("review.oversight", equalTo(true))
                .body("review.complexity", equalTo("WITH_INSPECTION"));
    }

    @Test
    void shouldCorrectTheClassOfAVerifiedComplaint() {
        // Given
        String id = submitted(reporter);
        Coordinator.act(id, "verification", Map.of()).then().statusCode(200);

        // When
        Coordinator.act(id, "corrections", Map.of("complexity", "WITH_INSPECTION", "reason", "Perlu ditinjau"))
                .then()
                .statusCode(200)
                .body("review.complexity", equalTo("WITH_INSPECTION"));

        // Then
        lastMessage(id, "id", "Koordinator memperbaiki kelas: Perlu ditinjau");
        await().untilAsserted(() -> assertThat(published(id, ComplaintCorrected.class))
                .singleElement()
                .satisfies(corrected -> assertThat(corrected.correctedFields()).containsExactly("complexity")));
    }

    @Test
    void shouldVerifyOnce() {
        // Given
        String id = submitted(reporter);
        String version = Coordinator.versionOf(id);
        Coordinator.act(id, "verification", version, Map.of()).then().statusCode(200);

        // When, then
        Coordinator.act(id, "verification", version, Map.of())
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:penghubung:problem:stale-version"));
        Coordinator.act(id, "verification", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:already-verified"));
        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items", hasSize(2));
    }

    @Test
    void shouldReturnTheFirstReplyToARepeatedVerification() {
        // Given
        String id = submitted(reporter);
        String version = Coordinator.versionOf(id);

        // When
        Response first = verifyWithKey(id, version);
        Response second = verifyWithKey(id, version);

        // Then
        first.then().statusCode(200);
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items", hasSize(2));
    }

    @Test
    void shouldNotVerifyAComplaintThatWasWithdrawnMeanwhile() {
        String id = submitted(reporter);
        String version = Coordinator.versionOf(id);
        as(reporter)
                .noContentType()
                .post("/v1/complaints/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        Coordinator.act(id, "verification", version, Map.of()).then().statusCode(412);
        Coordinator.act(id, "verification", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:complaint-ended"));
    }

    @Test
    void shouldListWhatIsUnverifiedSoonestFirst() {
        // Given
        String later = submitted(reporter);
        String sooner = submitted(reporter);
        String verified = submitted(reporter);
        String withdrawn = submitted(reporter);
        setDeadline(later, "VERIFICATION", Instant.parse("2001-01-03T15:59:59Z"));
        setDeadline(sooner, "VERIFICATION", Instant.parse("2001-01-02T15:59:59Z"));
        Coordinator.act(verified, "verification", Map.of()).then().statusCode(200);
        as(reporter)
                .noContentType()
                .post("/v1/complaints/" + withdrawn + "/withdrawal")
                .then()
                .statusCode(200);

        // When, then
        await().untilAsserted(() -> assertThat(unverified()).startsWith(sooner, later));
        assertThat(unverified()).doesNotContain(verified, withdrawn);
        as(Tokens.coordinator())
                .get("/v1/verifications?limit=1")
                .then()
                .statusCode(200)
                .body("items.dueAt", contains("2001-01-02T15:59:59Z"));
        as(reporter)
                .get("/v1/complaints/" + sooner)
                .then()
                .body("review.deadlines.type", contains("VERIFICATION"))
                .body("review.deadlines.dueAt", contains("2001-01-02T15:59:59Z"));
        Coordinator.act(sooner, "verification", Map.of()).then().statusCode(200).body("review.deadlines", empty());
        Coordinator.act(later, "verification", Map.of()).then().statusCode(200);
    }

    @Test
    void shouldNotLetAgencyOrReporterVerify() {
        String id = submitted(reporter);
        route(id, 1, "dpu");

        for (String token : List.of(Tokens.officerOf("dpu"), reporter)) {
            for (String act : List.of("verification", "corrections", "recall", "archive", "completeness")) {
                as(token)
                        .header("If-Match", "\"1\"")
                        .contentType(ContentType.JSON)
                        .body(Map.of("reason", "x"))
                        .post("/v1/complaints/" + id + "/" + act)
                        .then()
                        .statusCode(403);
            }
            as(token).get("/v1/verifications").then().statusCode(403);
        }
        as(reporter).get("/v1/complaints/" + id).then().body("review.verified", equalTo(false));
    }

    @Test
    void shouldPointToWrongFields() {
        String id = submitted(reporter);

        refused(id, "verification", Map.of("categoryCode", "999", "districtCode", "64.02.99", "reason", "x"))
                .body("errors.pointer", contains("#/categoryCode", "#/districtCode"));
        refused(id, "verification", Map.of("categoryCode", "102")).body("errors.pointer", contains("#/reason"));
        refused(id, "corrections", Map.of("complexity", "SIMPLE")).body("errors.pointer", contains("#/reason"));
        refused(id, "corrections", Map.of("categoryCode", "101", "reason", "x"))
                .body("errors[0].detail", containsString("tidak ada yang berubah"));
        refused(id, "verification", Map.of("complexity", "HARD"));
        as(reporter).get("/v1/complaints/" + id + "/timeline").then().body("items", hasSize(1));
    }

    @Test
    void shouldRequireTheVersionThatWasRead() {
        String id = submitted(reporter);

        as(Tokens.coordinator())
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/complaints/" + id + "/verification")
                .then()
                .statusCode(428);
    }

    private static ValidatableResponse refused(String id, String act, Map<String, ?> body) {
        return Coordinator.act(id, act, body).then().statusCode(400);
    }

    private static Response verifyWithKey(String id, String version) {
        return as(Tokens.coordinator())
                .header("If-Match", version)
                .header("Idempotency-Key", "verify-" + id)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/complaints/" + id + "/verification");
    }

    private static List<String> unverified() {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(Tokens.coordinator()).queryParam("limit", 50);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/verifications");
            ids.addAll(page.jsonPath().getList("items.complaintId", String.class));
            cursor = page.path("next");
        } while (cursor != null);
        return ids;
    }

    private void lastMessage(String id, String language, String message) {
        as(reporter)
                .header("Accept-Language", language)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("COORDINATOR"))
                .body("items[-1].message", equalTo(message));
    }
}
