package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.duplicates.MergedComplaint.REASON;
import static id.penghubung.complaints.duplicates.MergedComplaint.merge;
import static id.penghubung.complaints.duplicates.MergedComplaint.refused;
import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Complaints that the coordinator merges into a lead. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergeTest {

    private final String reporter = Tokens.newReporter();
    private final String other = Tokens.newReporter();

    @Test
    void shouldTakeAMergedComplaintFromItsAgencyAndTellItsReporter() {
        // Given
        String lead = submitted(other);
        String id = submitted(reporter);
        route(lead, 1, "dpu");
        route(id, 1, "dpu");

        // When
        merge(id, lead).then().statusCode(200).body("agency", nullValue());

        // Then
        String number = as(other).get("/v1/complaints/" + lead).path("trackingNumber");
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].actor.role", equalTo("COORDINATOR"))
                .body("items[-1].message", containsString(number))
                .body("items[-1].message", containsString(REASON));
        as(reporter)
                .get("/v1/complaints/" + id + "/lead")
                .then()
                .statusCode(200)
                .body("trackingNumber", equalTo(number))
                .body("status", equalTo("FORWARDED"))
                .body("agencyCode", equalTo("dpu"))
                .body("steps.status", contains("SUBMITTED", "FORWARDED"));
        as(other).get("/v1/complaints/" + id + "/lead").then().statusCode(404);
        as(Tokens.officerOf("dpu")).get("/v1/complaints/" + id).then().statusCode(404);
        as(Tokens.coordinator())
                .get("/v1/complaints/" + lead + "/merged")
                .then()
                .body("items.complaintId", contains(id))
                .body("items.reason", contains(REASON));
        await().untilAsserted(() -> assertThat(published(id, ComplaintMerged.class))
                .singleElement()
                .satisfies(merged -> {
                    assertThat(merged.leadId()).hasToString(lead);
                    assertThat(merged.round()).isEqualTo(2);
                }));
    }

    @Test
    void shouldIgnoreARoutingThatCrossesWithTheMerging() {
        // Given
        String lead = submitted(other);
        String id = submitted(reporter);
        merge(id, lead).then().statusCode(200).body("status", equalTo("IN_TRIAGE"));

        // When
        AgencyEvents.acknowledge(id);
        AgencyEvents.resolve(id);
        AgencyEvents.acknowledge(lead);
        awaitStatus(lead, "IN_PROGRESS");

        // Then
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.status", contains("SUBMITTED", "IN_TRIAGE"));
    }

    @Test
    void shouldGiveTheMergedComplaintTheAnswerOfItsLead() {
        // Given
        MergedComplaint merged = MergedComplaint.of(reporter, other);
        route(merged.lead(), 1, "dpu");

        // When
        AgencyEvents.resolve(merged.lead());

        // Then
        awaitStatus(merged.id(), "RESPONDED");
        as(reporter)
                .get("/v1/complaints/" + merged.id() + "/timeline")
                .then()
                .body("items[-1].message", equalTo("Sudah ditambal."))
                .body("items[-1].actor.agencyCode", equalTo("dpu"));
        Coordinator.act(merged.id(), "unmerge", Map.of("reason", "Lubang lain"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:cannot-unmerge"));
    }

    /** No agency has a merged complaint, so a dispute of it would otherwise reach nobody. */
    @Test
    void shouldHandleAMergedComplaintOnItsOwnWhenItsReporterDisputesTheAnswer() {
        // Given
        MergedComplaint merged = MergedComplaint.answered(reporter, other);

        // When
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Lubang saya masih ada"))
                .post("/v1/complaints/" + merged.id() + "/disputes")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_TRIAGE"));

        // Then
        await().untilAsserted(() ->
                assertThat(published(merged.id(), ComplaintUnmerged.class)).hasSize(1));
        as(reporter).get("/v1/complaints/" + merged.id() + "/lead").then().statusCode(404);
        as(other).get("/v1/complaints/" + merged.lead()).then().body("status", equalTo("RESPONDED"));
        route(merged.id(), 2, "dpu");
    }

    @Test
    void shouldNotAskASuperiorAboutTheAnswerOfTheLead() {
        // Given
        MergedComplaint merged = MergedComplaint.answered(reporter, other);
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("rating", 1))
                .put("/v1/complaints/" + merged.id() + "/rating")
                .then()
                .statusCode(200);

        // When
        Response superior = reply(merged.id(), "superior-review");

        // Then
        refused(superior, "cannot-ask-superior");
        superior.then().body("detail", containsString("laporan utama"));
        as(reporter).get("/v1/complaints/" + merged.id()).then().body("status", equalTo("RESPONDED"));
    }

    /** The superior is the one of the agency of the lead, whom only the reporter of the lead can ask. */
    @Test
    void shouldTakeOverAnUpheldAnswerWithoutTheOfferToAskTheSuperior() {
        // Given
        MergedComplaint merged = MergedComplaint.answered(reporter, other);
        as(other)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Lubang masih ada"))
                .post("/v1/complaints/" + merged.lead() + "/disputes")
                .then()
                .statusCode(200);
        awaitStatus(merged.id(), "IN_PROGRESS");

        // When
        AgencyEvents.uphold(merged.lead());

        // Then
        awaitStatus(merged.id(), "RESPONDED");
        String upheld = "The agency upholds its answer: Sudah sesuai standar.";
        assertThat(lastMessage(reporter, merged.id())).isEqualTo(upheld);
        assertThat(lastMessage(other, merged.lead())).isEqualTo(upheld + " You may ask the superior to look at it.");
    }

    /** No agency has a merged complaint, so there is nothing to recall; the timeline would name the agency "null". */
    @Test
    void shouldRefuseToRecallAMergedComplaintWhoseLeadWasDisputed() {
        // Given
        MergedComplaint merged = MergedComplaint.answered(reporter, other);
        as(other)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Lubang masih ada"))
                .post("/v1/complaints/" + merged.lead() + "/disputes")
                .then()
                .statusCode(200);
        awaitStatus(merged.id(), "IN_PROGRESS");

        // When
        Response recalled = Coordinator.act(merged.id(), "recall", Map.of("reason", "Salah alamat"));

        // Then
        refused(recalled, "not-with-an-agency");
        as(reporter)
                .get("/v1/complaints/" + merged.id() + "/timeline")
                .then()
                .body("items.message.findAll { it != null }", everyItem(not(containsString("null"))));
        assertThat(published(merged.id(), ComplaintRecalled.class)).isEmpty();
        Coordinator.act(merged.id(), "unmerge", Map.of("reason", "Lubang lain"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLetAReporterWithoutAnAccountFollowTheLead() {
        // Given
        String lead = submitted(other);
        Response receipt = submit(given(), pothole());
        String id = receipt.path("id");

        // When
        merge(id, lead).then().statusCode(200);

        // Then
        given().header("Access-Code", receipt.<String>path("accessCode"))
                .get("/v1/tracking/" + receipt.path("trackingNumber") + "/lead")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        given().header("Access-Code", "2222-2222-2222-2222")
                .get("/v1/tracking/" + receipt.path("trackingNumber") + "/lead")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldTakeUpItsOwnLifeAgainWhenTheMergingIsUndone() {
        // Given
        String lead = submitted(other);
        String id = submitted(reporter);
        route(id, 1, "dpu");
        merge(id, lead).then().statusCode(200);

        // When
        Coordinator.act(id, "unmerge", Map.of("reason", "Lubang lain"))
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_TRIAGE"));

        // Then
        await().untilAsserted(() -> assertThat(published(id, ComplaintUnmerged.class))
                .singleElement()
                .satisfies(unmerged -> assertThat(unmerged.round()).isEqualTo(2)));
        route(id, 3, "dpu");
        as(reporter).get("/v1/complaints/" + id + "/lead").then().statusCode(404);
        Coordinator.act(id, "unmerge", Map.of("reason", "Lagi"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:not-merged"));
        merge(id, lead).then().statusCode(200);
    }

    /** A reporter must not lose their complaint because somebody else gives up. */
    @Test
    void shouldHandleAMergedComplaintOnItsOwnAgainWhenTheLeadIsWithdrawn() {
        // Given
        MergedComplaint merged = MergedComplaint.of(reporter, other);

        // When
        as(other)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Tidak jadi"))
                .post("/v1/complaints/" + merged.lead() + "/withdrawal")
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() ->
                assertThat(published(merged.id(), ComplaintUnmerged.class)).hasSize(1));
        as(reporter).get("/v1/complaints/" + merged.id()).then().body("status", equalTo("IN_TRIAGE"));
        as(reporter).get("/v1/complaints/" + merged.id() + "/lead").then().statusCode(404);
    }

    @Test
    void shouldRefuseChainsAndCycles() {
        String first = submitted(other);
        String second = submitted(other);
        String third = submitted(reporter);
        merge(second, first).then().statusCode(200);

        refused(merge(third, second), "merge-chain");
        refused(merge(first, third), "merge-chain");
        refused(merge(first, second), "merge-chain");
        refused(merge(second, third), "already-merged");
        merge(third, third).then().statusCode(400).body("errors.pointer", contains("#/leadId"));
        merge(third, UUID.randomUUID().toString()).then().statusCode(400).body("errors.pointer", contains("#/leadId"));
    }

    @Test
    void shouldMergeInOneDirectionOnlyWhenBothAreTriedAtOnce() {
        // Given
        String first = submitted(other);
        String second = submitted(reporter);
        String versionOfFirst = Coordinator.versionOf(first);
        String versionOfSecond = Coordinator.versionOf(second);

        // When
        List<Integer> replies = List.of(
                        CompletableFuture.supplyAsync(
                                () -> merge(first, second, versionOfFirst).statusCode()),
                        CompletableFuture.supplyAsync(
                                () -> merge(second, first, versionOfSecond).statusCode()))
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(replies).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void shouldRefuseAnAnsweredComplaintAnEndedLeadAndAStaleVersion() {
        String answered = submitted(reporter);
        route(answered, 1, "dpu");
        AgencyEvents.resolve(answered);
        awaitStatus(answered, "RESPONDED");
        String lead = submitted(other);
        refused(merge(answered, lead), "cannot-merge");
        String id = submitted(reporter);
        String version = Coordinator.versionOf(id);
        route(id, 1, "dpu", Instant.now());
        merge(id, lead, version).then().statusCode(412);
        Coordinator.act(lead, "archive", Map.of("reasonCode", "TOO_GENERAL"))
                .then()
                .statusCode(200);
        refused(merge(id, lead), "lead-ended");
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("leadId", lead, "reason", REASON))
                .post("/v1/complaints/" + id + "/merge")
                .then()
                .statusCode(403);
    }

    private static String lastMessage(String token, String id) {
        return as(token)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .path("items[-1].message");
    }

    private Response reply(String id, String act) {
        return as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Lubang masih ada"))
                .post("/v1/complaints/" + id + "/" + act);
    }
}
