package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintSentToTriage;
import id.penghubung.events.InformationProvided;
import id.penghubung.events.LocalizedText;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.ConcurrentCalls;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.SampleFiles;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The coordinator recalls a complaint: its agency keeps the record of what happened, and does not see the text any more. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseRecallServiceTest {

    private static final String TEXT = "berlubang";

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @Test
    void shouldCloseTheCaseAndEndItsDeadlinesButNotThoseOfTheComplaint() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());

        // When
        complaint.recalled(1, true, Instant.now());

        // Then
        JsonPath caseView = awaitRecalled(caseId);
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
        assertThat(officer.resolve(caseId, "Sudah ditambal").statusCode()).isEqualTo(409);
        assertThat(complaint.deadlines().getList("items.state", String.class)).containsOnly("RUNNING");
    }

    @Test
    void shouldShowTheAgencyNoTextOfARecalledComplaint() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        String version = String.valueOf(officer.read(caseId).header("ETag"));
        officer.followUp(caseId, "Lubang di depan pasar sedang diperiksa");
        String attachment = attached(caseId);

        // When
        complaint.recalled(1, true, Instant.now());
        String deadline = awaitRecalled(caseId).getString("deadlines[0].id");

        // Then
        Response read = officer.read(caseId);
        assertThat(read.asString())
                .doesNotContain(TEXT, "Tiga lubang", "Pasar Tangga Arung", "sedang diperiksa", "lubang.jpg")
                .doesNotContain("Menuduh kepala dinas");
        assertThat(read.jsonPath().getString("title")).isNull();
        assertThat(read.jsonPath().getBoolean("oversight")).isFalse();
        assertThat(read.jsonPath().getList("entries.type", String.class))
                .as("what happened stays in the record")
                .contains("OPENED", "FOLLOW_UP", "ATTACHED_INTERNALLY", "RECALLED");
        assertThat(officer.list(Map.of("complaintId", routing.complaintId())).asString())
                .contains(caseId)
                .doesNotContain(TEXT, "Tiga lubang");
        assertThat(officer.list(Map.of("q", TEXT, "limit", 100)).asString()).doesNotContain(caseId);
        assertThat(officer.request()
                        .get("/v1/cases/{id}/attachments/{attachment}", caseId, attachment)
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.request()
                        .get("/v1/cases/{id}/canned-replies", caseId)
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.request()
                        .get("/v1/deadlines/{id}/explanation", deadline)
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.perform(caseId, "notes", Map.of("text", "Apa ini?"), version)
                        .asString())
                .as("the changes since the version of the officer")
                .contains("RECALLED")
                .doesNotContain("sedang diperiksa", "Menuduh kepala dinas");
    }

    @Test
    void shouldShowTheCoordinatorTheWholeRecordAndKeepItIntact() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());

        // When
        complaint.recalled(1, true, Instant.now());

        // Then
        JsonPath caseView = awaitRecalled(caseId);
        assertThat(caseView.getString("title")).contains(TEXT);
        assertThat(caseView.getString("entries.find { it.type == 'RECALLED' }.message"))
                .isEqualTo("Menuduh kepala dinas");
        assertThat(coordinator
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .jsonPath()
                        .getBoolean("verified"))
                .isTrue();
    }

    @Test
    void shouldNotifyTheAgencyWithoutTheText() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());

        // When
        complaint.recalled(1, true, Instant.now());
        awaitRecalled(caseId);

        // Then
        assertThat(database.column(
                        "select kind || ' ' || agency_code || ' ' || facts from notification where case_id = ?::uuid and kind like '%RECALLED'",
                        caseId))
                .containsExactly("CASE_RECALLED dpu {}");
    }

    @Test
    void shouldRecallARoundThatIsOpenedAfterTheRecall() {
        // Given
        complaint.recalled(1, false, Instant.now());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.column(
                                        "select 1 from postponed_complaint_event where complaint_id = ?",
                                        routing.complaintId())
                                .size()
                        == 1);

        // When
        routing.publish();

        // Then
        awaitRecalled(coordinator.awaitCaseId(routing));
    }

    @Test
    void shouldNotFindTheTextOfAComplaintThatWasArchivedBeforeItsRouting() {
        // Given
        complaint.publish(new ComplaintSentToTriage(
                routing.complaintId(), 1, new LocalizedText("Tidak jelas", "Unclear"), Instant.now()));
        complaint.awaitState("VERIFICATION", "RUNNING");
        complaint.publish(new ComplaintArchived(routing.complaintId(), "NOT_OUR_AUTHORITY", null, Instant.now()));
        complaint.awaitState("VERIFICATION", "CANCELLED");

        // When
        String caseId = coordinator.awaitCaseId(routing.publish());

        // Then
        awaitRecalled(caseId);
        assertThat(officer.list(Map.of("complaintId", routing.complaintId())).asString())
                .contains(caseId)
                .doesNotContain(TEXT);
        assertThat(officer.list(Map.of("complaintId", routing.complaintId(), "q", TEXT))
                        .asString())
                .doesNotContain(caseId);
        assertThat(coordinator
                        .list(Map.of("complaintId", routing.complaintId(), "q", TEXT))
                        .asString())
                .contains(caseId);
    }

    @Test
    void shouldHideTheTextAlsoFromAnAgencyThatHasAnsweredMeanwhile() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        officer.resolve(caseId, "Sudah ditambal");

        // When
        complaint.recalled(1, true, Instant.now());

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(officer.read(caseId).asString()).doesNotContain(TEXT));
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
    }

    @Test
    void shouldEndInOneStateWhenRecallAndAnswerArriveConcurrently() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        String version = String.valueOf(officer.read(caseId).header("ETag"));

        // When
        AtomicBoolean recalled = new AtomicBoolean();
        List<Integer> answers = ConcurrentCalls.times(2, () -> {
            if (recalled.compareAndSet(false, true)) {
                complaint.recalled(1, true, Instant.now());
                return 0;
            }
            return officer.perform(caseId, "resolution", Map.of("message", "Sudah"), version)
                    .statusCode();
        });

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(officer.read(caseId).asString()).doesNotContain(TEXT));
        boolean answered = answers.contains(200);
        assertThat(coordinator.read(caseId).jsonPath().getString("status"))
                .isEqualTo(answered ? "RESOLVED" : "RECALLED");
        assertThat(coordinator.read(caseId).jsonPath().getList("entries.type", String.class))
                .contains("RECALLED");
    }

    @Test
    void shouldNotRepeatAReplyWithTheTextAfterTheRecall() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        String version = String.valueOf(officer.read(caseId).header("ETag"));
        String key = UUID.randomUUID().toString();
        assertThat(followedUp(caseId, version, key).asString()).contains(TEXT);
        complaint.recalled(1, true, Instant.now());
        awaitRecalled(caseId);

        // When
        Response repeated = followedUp(caseId, version, key);

        // Then
        assertThat(repeated.statusCode()).isEqualTo(409);
        assertThat(repeated.asString()).contains("case-closed").doesNotContain(TEXT, "Tiga lubang");
    }

    @Test
    void shouldRecordALateAnswerOfTheReporterWithoutNotifyingTheAgency() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        String requestId = officer.perform(caseId, "information-requests", Map.of("question", "Di mana?"))
                .jsonPath()
                .getString("entries.find { it.type == 'INFORMATION_REQUESTED' }.details.requestId");
        complaint.recalled(1, true, Instant.now());
        awaitRecalled(caseId);

        // When
        complaint.publish(new InformationProvided(
                routing.complaintId(), 1, UUID.fromString(requestId), "Di depan pasar", Instant.now()));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(coordinator.read(caseId).jsonPath().getList("entries.type", String.class))
                                .contains("INFORMATION_PROVIDED"));
        assertThat(database.column(
                        "select kind from notification where case_id = ?::uuid and kind = 'REPORTER_ANSWERED'", caseId))
                .isEmpty();
        assertThat(officer.read(caseId).asString()).doesNotContain("Di depan pasar");
    }

    private Response followedUp(String caseId, String version, String key) {
        return officer.request()
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .body(Map.of("message", "Sedang diperiksa"))
                .post("/v1/cases/{id}/follow-ups", caseId);
    }

    private String attached(String caseId) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.officerOf("dpu"))
                .header("If-Match", String.valueOf(officer.read(caseId).header("ETag")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "lubang.jpg", SampleFiles.jpeg())
                .post("/v1/cases/{id}/attachments", caseId)
                .then()
                .statusCode(200)
                .extract()
                .path("attachments[0].id");
    }

    private JsonPath awaitRecalled(String caseId) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> coordinator.read(caseId).jsonPath(),
                        caseView -> "RECALLED".equals(caseView.getString("status")));
    }
}
