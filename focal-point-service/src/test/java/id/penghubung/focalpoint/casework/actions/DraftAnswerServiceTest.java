package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Draft answers in an agency whose head approves each answer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DraftAnswerServiceTest {

    private static final String AGENCY = "disdukcapil";

    private final CaseApiClient officer = CaseApiClient.of(AGENCY);
    private final CaseApiClient head = CaseApiClient.as(Tokens.headOf(AGENCY));
    private final RoutedComplaint routing = RoutedComplaint.to(AGENCY);
    private String caseId = "";

    @BeforeEach
    void givenAnAgencyThatApprovesItsAnswers() {
        DirectoryApiClient directory = DirectoryApiClient.ofHead(AGENCY);
        directory
                .change(
                        "settings",
                        directory.get("settings").header("ETag"),
                        Map.of("answerApproval", true, "digestHour", 8, "quietFrom", "20:00", "quietUntil", "07:00"))
                .then()
                .statusCode(200);
        caseId = officer.awaitCaseId(routing.publish());
    }

    @Test
    void shouldSendTheDraftAsTheAgencysAnswerOnceTheHeadApproves() {
        // Given
        write("KTP Anda sudah jadi");
        submit().then().statusCode(200).body("draft.state", equalTo("SUBMITTED"));

        // When
        Response reply = approve(head);

        // Then
        JsonPath caseView = reply.then().statusCode(200).extract().jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("RESOLVED");
        assertThat(caseView.getString("draft")).isNull();
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("MET");
        assertThat(caseView.getList("entries.type", String.class))
                .containsExactly("OPENED", "DRAFT_CHANGED", "DRAFT_SUBMITTED", "DRAFT_APPROVED", "RESOLVED");
        assertThat(caseView.getList("entries.findAll { it.internal }.type", String.class))
                .containsExactly("DRAFT_CHANGED", "DRAFT_SUBMITTED", "DRAFT_APPROVED");
        CaseTopicReader.PublishedEvent published = CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RESOLVED)
                .getLast();
        assertThat(published.body().get("message").asText()).isEqualTo("KTP Anda sudah jadi");
        assertThat(published.body().toString()).doesNotContain("head").doesNotContain("author");
    }

    @Test
    void shouldRejectAnAnswerWithoutApproval() {
        officer.resolve(caseId, "KTP Anda sudah jadi")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:answer-needs-approval"));

        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("OPEN");
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("RUNNING");
    }

    @Test
    void shouldLetTheHeadAnswerWithoutApproval() {
        head.resolve(caseId, "KTP Anda sudah jadi").then().statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void shouldLetOfficersAnswerAloneWhereNoApprovalIsRequired() {
        String other = CaseApiClient.of("dinsos")
                .awaitCaseId(RoutedComplaint.to("dinsos").publish());

        CaseApiClient.of("dinsos")
                .resolve(other, "Bantuan sudah disalurkan")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldRequireAChangeOfAReturnedDraftBeforeItIsSubmittedAgain() {
        // Given
        write("Sudah");
        submit();

        // When
        head.perform(caseId, "draft/rejection", Map.of("reason", "Terlalu singkat"))
                .then()
                .statusCode(200)
                .body("draft.state", equalTo("SENT_BACK"))
                .body("draft.reason", equalTo("Terlalu singkat"))
                .body("entries[-1].internal", equalTo(true));

        // Then
        submit().then().statusCode(409).body("type", equalTo("urn:penghubung:problem:draft-sent-back"));
        write("KTP Anda sudah jadi dan dapat diambil di loket 3");
        submit().then().statusCode(200);
        approve(head).then().statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void shouldRequireAChangedDraftToBeSubmittedAgain() {
        // Given
        write("KTP Anda sudah jadi");
        submit();

        // When
        write("KTP Anda belum jadi").then().body("draft.state", equalTo("WRITING"));

        // Then
        approve(head).then().statusCode(409).body("type", equalTo("urn:penghubung:problem:draft-not-submitted"));
    }

    @Test
    void shouldNotLetAuthorsApproveTheirOwnDraft() {
        // Given
        put(head, "KTP Anda sudah jadi");
        submit();

        // When
        Response reply = approve(head);

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:own-draft"));
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldNotLetAnOfficerApprove() {
        write("KTP Anda sudah jadi");
        submit();

        approve(CaseApiClient.as(Tokens.colleagueOf(AGENCY))).then().statusCode(403);
    }

    @Test
    void shouldRejectTheSubmissionOfAMissingDraft() {
        submit().then().statusCode(409).body("type", equalTo("urn:penghubung:problem:no-draft"));
    }

    @Test
    void shouldRejectTheApprovalOfAMissingDraft() {
        approve(head).then().statusCode(409).body("type", equalTo("urn:penghubung:problem:no-draft"));

        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("OPEN");
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("RUNNING");
    }

    @Test
    void shouldNotSendBackADraftThatIsNotSubmitted() {
        // Given
        write("KTP Anda sudah jadi");

        // When
        Response reply = head.perform(caseId, "draft/rejection", Map.of("reason", "Terlalu singkat"));

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:draft-not-submitted"));
        assertThat(officer.read(caseId).jsonPath().getString("draft.state")).isEqualTo("WRITING");
    }

    @Test
    void shouldRejectADraftForAClosedCase() {
        // Given
        head.resolve(caseId, "KTP Anda sudah jadi").then().statusCode(200);

        // When
        Response reply = write("KTP Anda belum jadi");

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:case-closed"));
        assertThat(officer.read(caseId).jsonPath().getString("draft")).isNull();
    }

    @Test
    void shouldNotOverwriteTheNewerDraftOfAColleague() {
        // Given
        String seen = officer.read(caseId).header("ETag");
        write("KTP Anda sudah jadi");

        // When
        Response reply = CaseApiClient.as(Tokens.colleagueOf(AGENCY))
                .request()
                .header("If-Match", seen)
                .body(Map.of("message", "Belum"))
                .put("/v1/cases/{id}/draft", caseId);

        // Then
        assertThat(reply.statusCode()).isEqualTo(412);
        assertThat(officer.read(caseId).jsonPath().getString("draft.message")).isEqualTo("KTP Anda sudah jadi");
    }

    private Response write(String message) {
        return put(officer, message);
    }

    private Response put(CaseApiClient by, String message) {
        return by.request()
                .header("If-Match", by.read(caseId).header("ETag"))
                .body(Map.of("message", message))
                .put("/v1/cases/{id}/draft", caseId);
    }

    private Response submit() {
        return bare(officer, "submission");
    }

    private Response approve(CaseApiClient by) {
        return bare(by, "approval");
    }

    private Response bare(CaseApiClient by, String step) {
        return by.request()
                .header("If-Match", officer.read(caseId).header("ETag"))
                .post("/v1/cases/{id}/draft/" + step, caseId);
    }
}
