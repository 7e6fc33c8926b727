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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.penghubung.complaints.testing.AgencyEvents;
import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.Coordinator;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintDeadlineSet;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.ComplaintRated;
import id.penghubung.events.LocalizedText;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The acts after an answer (SP4N-LAPOR): a dispute within ten working days, or the closing; the rating; the superior. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReplyToAnswerTest {

    private static final Map<String, Object> REASON = Map.of("reason", "Lubang di gerbang timur masih ada");

    private final String reporter = Tokens.newReporter();

    @Inject
    Jdbc jdbc;

    @Test
    void shouldReopenAtTheSameAgencyWhenDisputedWithinTenWorkingDays() {
        // Given
        String id = answered();

        // When
        Response disputed = post(id, "disputes", REASON);

        // Then
        disputed.then().statusCode(200).body("status", equalTo("IN_PROGRESS")).body("agency.code", equalTo("dpu"));
        await().untilAsserted(() -> assertThat(published(id, ComplaintDisputed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.number()).isEqualTo(1)));
        as(reporter)
                .get("/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.message", hasItem(containsString("gerbang timur masih ada")));
    }

    @Test
    void shouldDisputeOnceWhenTheRequestIsRepeatedWithItsKey() {
        // Given
        String id = answered();
        String key = UUID.randomUUID().toString();

        // When
        List<Integer> statuses = Stream.generate(() -> as(reporter)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(REASON)
                        .post("/v1/complaints/" + id + "/disputes")
                        .statusCode())
                .limit(3)
                .toList();

        // Then
        assertThat(statuses).containsOnly(200);
        await().untilAsserted(
                        () -> assertThat(published(id, ComplaintDisputed.class)).hasSize(1));
    }

    @Test
    void shouldAllowOneOfTwoConcurrentDisputes() {
        // Given
        String id = answered();

        // When
        List<CompletableFuture<Integer>> calls = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> post(id, "disputes", REASON).statusCode()))
                .toList();

        // Then
        assertThat(calls.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void shouldCloseWithoutAReplyWithinTenWorkingDays() {
        // Given
        String id = answered();

        // When
        breachDeadline(id, "REPORTER_REPLY", Instant.now().plusSeconds(5));

        // Then
        awaitStatus(id, "CLOSED");
        await().untilAsserted(() -> assertThat(published(id, ComplaintClosed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.reasonCode()).isEqualTo("NO_REPLY")));
        post(id, "disputes", REASON).then().statusCode(409).body("type", containsString("no-answer-to-dispute"));
    }

    @Test
    void shouldNotCloseADisputedComplaintWhenTheBreachArrivesLater() {
        // Given
        String id = answered();
        Instant due = Instant.now();
        post(id, "disputes", REASON).then().statusCode(200);
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");

        // When
        breachDeadline(id, "REPORTER_REPLY", due);
        breachDeadline(id, "OUTER_LIMIT", due);
        setDeadline(id, "REPORTER_REPLY", due.plus(Duration.ofDays(14)));

        // Then
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.deadlines.type", hasItem("REPORTER_REPLY"))
                .body("status", equalTo("RESPONDED")));
    }

    @Test
    void shouldRefuseADisputeAfterTenWorkingDays() {
        // Given
        String id = answered();
        setDeadline(id, "REPORTER_REPLY", Instant.now().minusSeconds(5));
        await().untilAsserted(() -> as(reporter)
                .get("/v1/complaints/" + id)
                .then()
                .body("review.deadlines.type", hasItem("REPORTER_REPLY")));

        // When
        Response late = post(id, "disputes", REASON);

        // Then
        late.then().statusCode(409).body("type", containsString("reply-time-over"));
    }

    @Test
    void shouldOfferTheSuperiorAndTheOmbudsmanWhenTheAgencyUpholdsItsAnswer() {
        // Given
        String id = answered();
        post(id, "superior-review", REASON).then().statusCode(409);
        post(id, "disputes", REASON).then().statusCode(200);
        AgencyEvents.uphold(id);
        awaitStatus(id, "RESPONDED");

        // When
        Response again = post(id, "disputes", REASON);

        // Then
        again.then().statusCode(409).body("type", containsString("cannot-dispute-again"));
        timeline(id)
                .body(
                        "items[-1].message",
                        equalTo(
                                "The agency upholds its answer: Sudah sesuai standar. You may ask the superior to look at it."));
        post(id, "superior-review", REASON).then().statusCode(200);
        await().untilAsserted(() ->
                assertThat(published(id, SuperiorReviewRequested.class)).hasSize(1));
        as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/referral")
                .then()
                .body("conditions.explanation", hasItem(containsString("the agency upheld it")));
    }

    @Test
    void shouldOfferTheSuperiorAfterAPoorRatingUntilThatIsAsked() {
        // Given
        String id = answered();

        // When
        rate(reporter, id, 2).then().statusCode(200);

        // Then
        timeline(id)
                .body(
                        "items[-1].message",
                        equalTo("The reporter rated the handling of this complaint: 2 of 5."
                                + " You may ask the superior to look at it."));
        post(id, "superior-review", REASON).then().statusCode(200);
        rate(reporter, id, 1).then().statusCode(200);
        timeline(id).body("items[-1].message", equalTo("The reporter rated the handling of this complaint: 1 of 5."));
        rate(reporter, id, 3).then().statusCode(200);
        timeline(id).body("items[-1].message", equalTo("The reporter rated the handling of this complaint: 3 of 5."));
    }

    @Test
    void shouldRefuseARatingThatIsOutOfRangeTooEarlyOrFinal() {
        // Given
        String unanswered = submitted(reporter);
        String id = answered();
        rate(reporter, id, 4).then().statusCode(200);
        jdbc.update(
                "update complaint_rating set rated_at = rated_at - interval '31 days' where complaint_id = ?",
                UUID.fromString(id));

        // When
        Response tooEarly = rate(reporter, unanswered, 4);
        Response changedTooLate = rate(reporter, id, 5);

        // Then
        tooEarly.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:cannot-rate"));
        changedTooLate.then().statusCode(409).body("type", equalTo("urn:penghubung:problem:rating-final"));
        for (int outOfRange : new int[] {0, 6}) {
            rate(reporter, id, outOfRange).then().statusCode(400).body("errors.pointer", contains("#/rating"));
        }
        as(reporter).get("/v1/complaints/" + unanswered + "/rating").then().statusCode(404);
        as(reporter).get("/v1/complaints/" + id + "/rating").then().body("rating", equalTo(4));
    }

    @Test
    void shouldRefuseADisputeAfterARecall() {
        // Given
        String id = answered();
        post(id, "disputes", REASON).then().statusCode(200);
        Coordinator.act(id, "recall", Map.of("reason", "Salah instansi", "oversight", false))
                .then()
                .statusCode(200);

        // When
        Response disputed = post(id, "disputes", REASON);

        // Then
        disputed.then().statusCode(409);
    }

    @Test
    void shouldCloseAtOnceAndEndTheWayToTheOmbudsmanWhenTheReporterAccepts() {
        // Given
        String id = answered();

        // When
        Response accepted = post(id, "acceptance", Map.of());

        // Then
        accepted.then().statusCode(200).body("status", equalTo("CLOSED"));
        as(reporter).get("/v1/complaints/" + id + "/referral").then().body("possible", equalTo(false));
    }

    @Test
    void shouldShowTheRatingToTheAgencyWithoutIdentityAndKeepOneOfConcurrentOnes() {
        // Given
        String id = answered();
        rate(Tokens.newReporter(), id, 5).then().statusCode(404);

        // When
        List<CompletableFuture<Integer>> calls = Stream.of(1, 2)
                .map(rating -> CompletableFuture.supplyAsync(
                        () -> rate(reporter, id, rating).statusCode()))
                .toList();

        // Then
        assertThat(calls.stream().map(CompletableFuture::join)).containsOnly(200);
        await().untilAsserted(
                        () -> assertThat(published(id, ComplaintRated.class)).hasSize(2));
        String seen = as(Tokens.officerOf("dpu"))
                .get("/v1/complaints/" + id + "/rating")
                .asString();
        assertThat(seen).contains("\"comment\":\"Lambat\"").doesNotContain("reporter", "name");
        post(id, "superior-review", REASON).then().statusCode(200);
    }

    @Test
    void shouldExplainADueDateOfAnEarlierReleaseToTheReporterAlone() {
        // Given
        String id = submitted(reporter);
        UUID deadline = UUID.randomUUID();
        DomainEvents.publish(
                id,
                new ComplaintDeadlineSet(
                        UUID.fromString(id),
                        "VERIFICATION",
                        Instant.now(),
                        deadline,
                        new LocalizedText("3 hari kerja", "3 working days"),
                        null,
                        null,
                        Instant.now()));
        String path = "/v1/complaints/" + id + "/deadlines/" + deadline + "/explanation";

        // When
        await().untilAsserted(() ->
                as(reporter).get(path).then().statusCode(200).body("explanation", equalTo("3 hari kerja")));

        // Then
        as(Tokens.newReporter()).get(path).then().statusCode(404);
    }

    private String answered() {
        String id = submitted(reporter);
        route(id, 1, "dpu");
        AgencyEvents.resolve(id);
        awaitStatus(id, "RESPONDED");
        return id;
    }

    private Response post(String id, String act, Map<String, Object> body) {
        return as(reporter).contentType(ContentType.JSON).body(body).post("/v1/complaints/" + id + "/" + act);
    }

    private ValidatableResponse timeline(String id) {
        return as(reporter)
                .header("Accept-Language", "en")
                .get("/v1/complaints/" + id + "/timeline")
                .then();
    }

    private static Response rate(String account, String id, int rating) {
        return as(account)
                .contentType(ContentType.JSON)
                .body(Map.of("rating", rating, "comment", "Lambat"))
                .put("/v1/complaints/" + id + "/rating");
    }
}
