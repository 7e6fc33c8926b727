package id.penghubung.complaints.answers;

import static id.penghubung.complaints.testing.Complaints.awaitStatus;
import static id.penghubung.complaints.testing.Complaints.breachDeadline;
import static id.penghubung.complaints.testing.Complaints.published;
import static id.penghubung.complaints.testing.Complaints.route;
import static id.penghubung.complaints.testing.Complaints.setDeadline;
import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.SuperiorReviewDecided;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The decision of the superior, as the reporter sees it: the agency answers again, or the way to the Ombudsman is open. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuperiorDecisionTest {

    @Inject
    Jdbc jdbc;

    private final String reporter = Tokens.newReporter();

    @Test
    void shouldGoOnAtTheSameAgencyWhenTheSuperiorReopens() {
        // Given
        String id = askedSuperior();

        // When
        decide(id, SuperiorReviewDecided.REOPEN);

        // Then
        awaitStatus(id, "IN_PROGRESS");
        as(reporter).get("/v1/complaints/" + id).then().body("agency.code", equalTo("dpu"));
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.actor.role", hasItem("SUPERIOR"))
                .body("items.message", hasItem(containsString("Drainase belum diperiksa")));
    }

    @Test
    void shouldReopenAlsoAComplaintThatTheReporterHadAccepted() {
        // Given
        String id = answered();
        as(reporter).contentType(ContentType.JSON).body(Map.of()).post("/v1/complaints/" + id + "/acceptance");
        ask(id);

        // When
        decide(id, SuperiorReviewDecided.REOPEN);

        // Then
        awaitStatus(id, "IN_PROGRESS");
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");
    }

    @Test
    void shouldOfferTheReferralToTheOmbudsmanWhenTheAnswerStands() {
        // Given
        String id = askedSuperior();

        // When
        decide(id, SuperiorReviewDecided.ANSWER_STANDS);

        // Then
        await().untilAsserted(() -> as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/referral")
                .then()
                .body("conditions.explanation", hasItem(containsString("The superior has looked at the answer"))));
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.message", hasItem(containsString("You may refer the complaint to the Ombudsman")));
        awaitStatus(id, "RESPONDED");
    }

    @Test
    void shouldNotCloseWhileTheSuperiorIsToDecideAndCloseAfterwards() {
        // Given
        String id = askedSuperior();
        breachDeadline(id, "REPORTER_REPLY", Instant.now().plusMillis(1));
        setDeadline(id, "VERIFICATION", Instant.now());
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.deadlines.type", hasItem("REPORTER_REPLY"))
                .body("status", equalTo("RESPONDED")));

        // When
        decide(id, SuperiorReviewDecided.ANSWER_STANDS);

        // Then
        awaitStatus(id, "CLOSED");
        await().untilAsserted(
                        () -> assertThat(published(id, ComplaintClosed.class)).hasSize(1));
    }

    @Test
    void shouldCloseWhenTheSuperiorDoesNotDecideInTime() {
        // Given
        String id = askedSuperior();
        breachDeadline(id, "REPORTER_REPLY", Instant.now().plusMillis(1));

        // When
        breachDeadline(id, "SUPERIOR_REVIEW", Instant.now().plus(Duration.ofSeconds(1)));

        // Then
        awaitStatus(id, "CLOSED");
    }

    @Test
    void shouldPassOverADecisionAboutAnAnswerThatTheReporterDisputed() {
        // Given
        String id = askedSuperior();
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Masih ada"))
                .post("/v1/complaints/" + id + "/disputes")
                .then()
                .statusCode(200);

        // When
        decide(id, SuperiorReviewDecided.ANSWER_STANDS);
        AgencyEvents.followUp(id, "Kami periksa lagi");

        // Then
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.message", hasItem(containsString("Kami periksa lagi"))));
        awaitStatus(id, "IN_PROGRESS");
    }

    /** UU 27/2022 Art. 8: a decision that was on its way while the complaint was erased must not bring a text of it back. */
    @Test
    void shouldWriteNothingOnTheTimelineOfAComplaintThatWasErased() {
        // Given
        String id = askedSuperior();
        breachDeadline(id, "REPORTER_REPLY", Instant.now().plusMillis(1));
        breachDeadline(id, "SUPERIOR_REVIEW", Instant.now().plus(Duration.ofSeconds(1)));
        awaitStatus(id, "CLOSED");
        as(reporter).delete("/v1/me/data?confirm=true").then().statusCode(200);
        UUID decision = UUID.randomUUID();

        // When
        DomainEvents.publish(decision, id, decided(id, SuperiorReviewDecided.REOPEN));

        // Then
        await().untilAsserted(() -> assertThat(count("select count(*) from inbox where event_id = ?", decision))
                .isEqualTo(1));
        assertThat(count(
                        "select count(*) from timeline_entry where complaint_id = ? and actor = 'SUPERIOR'",
                        UUID.fromString(id)))
                .isZero();
        awaitStatus(id, "CLOSED");
    }

    private long count(String sql, UUID parameter) {
        return jdbc.one(sql, row -> row.getLong(1), parameter);
    }

    private String askedSuperior() {
        String id = answered();
        ask(id);
        return id;
    }

    private void ask(String id) {
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("rating", 1))
                .put("/v1/complaints/" + id + "/rating")
                .then()
                .statusCode(200);
        as(reporter)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Belum selesai"))
                .post("/v1/complaints/" + id + "/superior-review")
                .then()
                .statusCode(200);
    }

    private String answered() {
        String id = submitted(reporter);
        route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");
        return id;
    }

    private static void decide(String id, String decision) {
        DomainEvents.publish(id, decided(id, decision));
    }

    private static SuperiorReviewDecided decided(String id, String decision) {
        return new SuperiorReviewDecided(
                UUID.fromString(id),
                UUID.randomUUID(),
                1,
                "dpu",
                decision,
                "agency-head",
                "Drainase belum diperiksa",
                Instant.now());
    }
}
