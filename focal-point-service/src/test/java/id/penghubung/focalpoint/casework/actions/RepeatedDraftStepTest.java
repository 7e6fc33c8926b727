package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft is submitted and approved once, however often the request arrives. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RepeatedDraftStepTest {

    private static final String SUBMISSION = "submission";
    private static final String APPROVAL = "approval";

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient head = CaseApiClient.as(Tokens.headOf("dpu"));
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private String caseId = "";

    @BeforeEach
    void givenADraft() {
        caseId = officer.awaitCaseId(routing.publish());
        officer.request()
                .header("If-Match", version())
                .body(Map.of("message", "Jalan sudah ditambal"))
                .put("/v1/cases/{id}/draft", caseId)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldSubmitOnlyOncePerKey() {
        // Given
        String version = version();

        // When
        List<Response> replies = Stream.generate(() -> perform(officer, SUBMISSION, version, "submit-1"))
                .limit(2)
                .toList();

        // Then
        requireSameReplies(replies);
        assertThat(entryTypes()).containsExactly("OPENED", "DRAFT_CHANGED", "DRAFT_SUBMITTED");
        assertThat(notificationsOfTheHead()).hasSize(1);
    }

    @Test
    void shouldRejectASecondSubmissionUnderAnotherKey() {
        // Given
        perform(officer, SUBMISSION, version(), "submit-1").then().statusCode(200);
        String submitted = version();

        // When
        Response reply = perform(officer, SUBMISSION, submitted, "submit-2");

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:draft-already-submitted"));
        assertThat(version()).isEqualTo(submitted);
        assertThat(entryTypes()).containsExactly("OPENED", "DRAFT_CHANGED", "DRAFT_SUBMITTED");
        assertThat(notificationsOfTheHead()).hasSize(1);
    }

    @Test
    void shouldApproveOnlyOncePerKey() {
        // Given
        perform(officer, SUBMISSION, version(), "submit-1").then().statusCode(200);
        String version = version();

        // When
        List<Response> replies = Stream.generate(() -> perform(head, APPROVAL, version, "approve-1"))
                .limit(2)
                .toList();

        // Then
        requireSameReplies(replies);
        assertThat(entryTypes())
                .containsExactly("OPENED", "DRAFT_CHANGED", "DRAFT_SUBMITTED", "DRAFT_APPROVED", "RESOLVED");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RESOLVED);
    }

    @Test
    void shouldRejectASecondApprovalUnderAnotherKey() {
        // Given
        perform(officer, SUBMISSION, version(), "submit-1").then().statusCode(200);
        perform(head, APPROVAL, version(), "approve-1").then().statusCode(200);
        String approved = version();

        // When
        Response reply = perform(head, APPROVAL, approved, "approve-2");

        // Then
        reply.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:case-closed"));
        assertThat(version()).isEqualTo(approved);
        assertThat(entryTypes())
                .containsExactly("OPENED", "DRAFT_CHANGED", "DRAFT_SUBMITTED", "DRAFT_APPROVED", "RESOLVED");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RESOLVED);
    }

    private Response perform(CaseApiClient by, String step, String version, String key) {
        return by.request()
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .post("/v1/cases/{id}/draft/" + step, caseId);
    }

    private static void requireSameReplies(List<Response> replies) {
        assertThat(replies).extracting(Response::statusCode).containsOnly(200);
        assertThat(replies.getLast().asString()).isEqualTo(replies.getFirst().asString());
        assertThat(replies.getLast().header("ETag"))
                .isEqualTo(replies.getFirst().header("ETag"));
    }

    private String version() {
        return officer.read(caseId).header("ETag");
    }

    private List<String> entryTypes() {
        return officer.read(caseId).jsonPath().getList("entries.type", String.class);
    }

    private List<String> notificationsOfTheHead() {
        return database.column(
                "select id from notification where case_id = ?::uuid and kind = 'ANSWER_SUBMITTED'", caseId);
    }
}
