package id.penghubung.complaints.conversation;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.breachDeadline;
import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.remind;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Complaints.setDeadline;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time that a reporter has to answer an information request, and what follows without an answer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class InformationReplyTimeTest {

    private static final LocalDate REPLY_BY = LocalDate.of(2026, 12, 28);

    private final String reporter = Tokens.newReporter();
    private String id = "";

    @BeforeEach
    void givenAComplaintAtTheAgency() {
        id = submitted(reporter);
        route(id, 1, "dpu");
    }

    @Test
    void shouldTellTheReporterUntilWhenToAnswerAndWhatFollows() {
        // When
        ask("WITHDRAW");

        // Then
        as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("informationRequest.replyBy", equalTo("2026-12-28"))
                .body("informationRequest.ifUnanswered", equalTo("WITHDRAW"));
        timeline()
                .body(
                        "items[-1].message",
                        equalTo(
                                "Di sebelah mana? Please answer by 28 December 2026; without an answer the complaint is deemed"
                                        + " withdrawn (UU 25/2009 Art. 44)."));
    }

    @Test
    void shouldRemindTheReporterOfAnOpenQuestion() {
        // Given
        ask("CONTINUE");

        // When
        remind(id, "INFORMATION_REPLY", Instant.now().plusSeconds(1));

        // Then
        await().untilAsserted(() -> timeline()
                .body("items[-1].actor.role", equalTo("SYSTEM"))
                .body(
                        "items[-1].message",
                        equalTo(
                                "The agency still waits for your information. Please answer by 28 December 2026; without an answer"
                                        + " the agency goes on without the information.")));
    }

    @Test
    void shouldDeemAComplaintWithdrawnWhoseReporterDoesNotAnswerInTimeUu25Of2009Art44() {
        // Given
        ask("WITHDRAW");

        // When
        breachDeadline(id, "INFORMATION_REPLY", Instant.now().plusSeconds(1));

        // Then
        awaitStatus(id, "WITHDRAWN");
        await().untilAsserted(() ->
                assertThat(published(id, ComplaintWithdrawn.class)).hasSize(1));
    }

    @Test
    void shouldContinueWhereTheAgencySaidSoWhenItAsked() {
        // Given
        UUID request = ask("CONTINUE");

        // When
        breachDeadline(id, "INFORMATION_REPLY", Instant.now().plusSeconds(1));
        AgencyEvents.continueUnanswered(id, request);

        // Then
        awaitStatus(id, "IN_PROGRESS");
        timeline()
                .body("items[-1].actor.role", equalTo("SYSTEM"))
                .body(
                        "items[-1].message",
                        equalTo("The reporter did not answer in time. The agency goes on with this complaint."));
        assertThat(published(id, ComplaintWithdrawn.class)).isEmpty();
    }

    @Test
    void shouldNotDeemAComplaintWithdrawnWhoseReporterHasAnswered() {
        // Given
        ask("WITHDRAW");
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("message", "Di depan gerbang timur"))
                .post("/v1/complaints/" + id + "/answers")
                .then()
                .statusCode(200);

        // When
        breachDeadline(id, "INFORMATION_REPLY", Instant.now().plusSeconds(1));
        setDeadline(id, "VERIFICATION", Instant.parse("2031-01-01T00:00:00Z"));

        // Then
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.deadlines.dueAt", hasItem("2031-01-01T00:00:00Z")));
        as(reporter).get("/v1/complaints/" + id).then().body("status", equalTo("IN_PROGRESS"));
    }

    private UUID ask(String ifUnanswered) {
        UUID request = AgencyEvents.requestInformation(id, "Di sebelah mana?", REPLY_BY, ifUnanswered);
        awaitStatus(id, "NEEDS_INFORMATION");
        return request;
    }

    private ValidatableResponse timeline() {
        return as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then();
    }
}
