package id.penghubung.complaints.duplicates;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints that closed with their lead, after the superior has reopened that. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReopenedLeadTest {

    private final String reporter = Tokens.newReporter();
    private final String other = Tokens.newReporter();

    /** Otherwise its reporter would never learn the new answer, which is about the same matter. */
    @Test
    void shouldReopenWithItsLeadAndTakeOverTheNewAnswer() {
        // Given
        String lead = submitted(other);
        String id = mergedInto(lead);
        answer(lead, id);
        closeAndAskSuperior(lead);
        awaitStatus(id, "CLOSED");

        // When
        reopen(lead);

        // Then
        awaitStatus(id, "IN_PROGRESS");
        AgencyEvents.resolve(lead, "Drainase sudah diperbaiki.");
        awaitStatus(id, "RESPONDED");
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[-1].message", equalTo("Drainase sudah diperbaiki."));
    }

    @Test
    void shouldStayClosedWhenItsOwnReporterAcceptedTheAnswer() {
        // Given
        String lead = submitted(other);
        String accepted = mergedInto(lead);
        String closedWithLead = mergedInto(lead);
        answer(lead, accepted, closedWithLead);
        accept(reporter, accepted);
        closeAndAskSuperior(lead);
        awaitStatus(closedWithLead, "CLOSED");

        // When
        reopen(lead);

        // Then
        awaitStatus(closedWithLead, "IN_PROGRESS");
        AgencyEvents.resolve(lead, "Drainase sudah diperbaiki.");
        awaitStatus(closedWithLead, "RESPONDED");
        awaitStatus(accepted, "CLOSED");
    }

    /** UU 27/2022 Art. 8: nothing is written about a complaint any more whose reporter had it erased. */
    @Test
    void shouldStayClosedWhenItWasErased() {
        // Given
        String lead = submitted(other);
        String erased = mergedInto(lead);
        String witness = mergedInto(lead, Tokens.newReporter());
        answer(lead, erased, witness);
        closeAndAskSuperior(lead);
        awaitStatus(erased, "CLOSED");
        awaitStatus(witness, "CLOSED");
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200);

        // When
        reopen(lead);

        // Then
        awaitStatus(witness, "IN_PROGRESS");
        AgencyEvents.resolve(lead, "Drainase sudah diperbaiki.");
        awaitStatus(witness, "RESPONDED");
        awaitStatus(erased, "CLOSED");
    }

    private String mergedInto(String lead) {
        return mergedInto(lead, reporter);
    }

    private static String mergedInto(String lead, String by) {
        String id = submitted(by);
        Coordinator.act(id, "merge", Map.of("leadId", lead, "reason", "Lubang yang sama"))
                .then()
                .statusCode(200);
        return id;
    }

    private static void answer(String lead, String... merged) {
        route(lead, 1, "dpu");
        AgencyEvents.resolve(lead);
        for (String id : merged) {
            awaitStatus(id, "RESPONDED");
        }
    }

    private void closeAndAskSuperior(String lead) {
        accept(other, lead);
        as(other)
                .contentType(ContentType.JSON)
                .body(Map.of("rating", 1))
                .put("/v1/complaints/" + lead + "/rating")
                .then()
                .statusCode(200);
        as(other)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Drainase belum diperiksa"))
                .post("/v1/complaints/" + lead + "/superior-review")
                .then()
                .statusCode(200);
    }

    private static void accept(String by, String id) {
        as(by).contentType(ContentType.JSON)
                .body(Map.of())
                .post("/v1/complaints/" + id + "/acceptance")
                .then()
                .statusCode(200);
    }

    private static void reopen(String lead) {
        DomainEvents.publish(
                lead,
                new SuperiorReviewDecided(
                        UUID.fromString(lead),
                        UUID.randomUUID(),
                        1,
                        "dpu",
                        SuperiorReviewDecided.REOPEN,
                        "agency-head",
                        "Drainase belum diperiksa",
                        Instant.now()));
    }
}
