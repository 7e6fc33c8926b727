package id.penghubung.focalpoint.casework.superior;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintVerified;
import id.penghubung.events.Complexity;
import id.penghubung.events.EventType;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The superior decides once about an answer, when the reporter asks (UU 25/2009: who supervises those who serve the public). */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SuperiorReviewTest {

    private static final String AGENCY = "dispora";
    private static final Map<String, String> REOPEN =
            Map.of("decision", "REOPEN", "reason", "Drainase di gerbang timur belum diperiksa");
    private static final Map<String, String> STANDS =
            Map.of("decision", "ANSWER_STANDS", "reason", "Perbaikan sesuai standar");

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of(AGENCY);
    private final CaseApiClient head = CaseApiClient.as(Tokens.headOf(AGENCY));
    private final CaseApiClient secretary = CaseApiClient.as(Tokens.secretary());
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to(AGENCY);
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @BeforeEach
    void givenAnAgencyWithAHead() {
        DirectoryApiClient.ofHead(AGENCY)
                .add("focal-points", DirectoryApiClient.person("head", Map.of("role", "HEAD")));
    }

    @Test
    void shouldReopenTheCaseWithTheTimeAlreadyUsedWhenTheHeadDecidesSo() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);

        // When
        Response decided = decide(head, caseId, REOPEN);

        // Then
        decided.then()
                .statusCode(200)
                .body("decision", equalTo("REOPEN"))
                .body("entries.type", hasItems("RESOLVED", "SUPERIOR_REVIEW_REQUESTED", "SUPERIOR_REVIEW_DECIDED"));
        JsonPath caseView = coordinator.read(caseId).jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(caseView.getString("deadlines.find { it.stage == 'RESOLUTION' }.state"))
                .isEqualTo("RUNNING");
        complaint.awaitState("SUPERIOR_REVIEW", "MET");
        complaint.awaitState("REPORTER_REPLY", "MET");
        JsonNode event = decision();
        assertThat(event.get("decision").asText()).isEqualTo("REOPEN");
        assertThat(event.get("decidedBy").asText()).isEqualTo("agency-head");
        assertThat(database.column("select kind from notification where case_id = ?::uuid", caseId))
                .contains("SUPERIOR_REVIEW_DECIDED");
    }

    @Test
    void shouldKeepTheCaseClosedWhenTheAnswerStands() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);

        // When
        decide(head, caseId, STANDS).then().statusCode(200);

        // Then
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
        assertThat(decision().get("decision").asText()).isEqualTo("ANSWER_STANDS");
        assertThat(listed(head)).doesNotContain(caseId);
    }

    @Test
    void shouldDecideOnceAlsoWhenTwoDecideTogether() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        String version = read(head, caseId).header("ETag");

        // When
        List<CompletableFuture<Integer>> calls = Stream.of(REOPEN, STANDS)
                .map(body -> CompletableFuture.supplyAsync(
                        () -> decide(head, caseId, body, version, null).statusCode()))
                .toList();

        // Then
        assertThat(calls.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(decisions()).hasSize(1));
    }

    @Test
    void shouldAnswerARepetitionWithItsKeyLikeTheFirstRequest() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        String version = read(head, caseId).header("ETag");
        String key = UUID.randomUUID().toString();
        Response first = decide(head, caseId, STANDS, version, key);

        // When
        Response again = decide(head, caseId, STANDS, version, key);

        // Then
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(decisions()).hasSize(1));
    }

    @Test
    void shouldRefuseADecisionAboutAnotherVersionOrWithoutAReason() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        String version = read(head, caseId).header("ETag");

        // When
        Response without = decide(head, caseId, REOPEN, null, null);
        Response stale = decide(head, caseId, REOPEN, "\"0\"", null);
        Response unreasoned = decide(head, caseId, Map.of("decision", "REOPEN", "reason", " "), version, null);
        Response lapsed = decide(head, caseId, Map.of("decision", "LAPSED", "reason", "x"), version, null);

        // Then
        assertThat(List.of(without.statusCode(), stale.statusCode(), unreasoned.statusCode(), lapsed.statusCode()))
                .containsExactly(428, 412, 400, 400);
    }

    @Test
    void shouldLetTheSecretaryDecideAboutTheAnswerOfAHead() {
        // Given
        String caseId = answeredBy(head, routing);

        // When
        ask(caseId, secretary);

        // Then
        read(head, caseId).then().statusCode(404);
        decide(head, caseId, STANDS, "\"1\"", null).then().statusCode(404);
        decide(secretary, caseId, STANDS).then().statusCode(200).body("level", equalTo("SECRETARY"));
        assertThat(decision().get("decidedBy").asText()).isEqualTo("secretary");
    }

    @Test
    void shouldLetTheSecretaryDecideAboutAComplaintThatAccusesStaff() {
        // Given
        RoutedComplaint accusing = routing.withOversight();
        String caseId = answeredBy(officer, accusing);

        // When
        ask(caseId, secretary);

        // Then
        read(head, caseId).then().statusCode(404);
    }

    @Test
    void shouldLetTheSecretaryDecideWhenTheComplaintTurnsOutToAccuseStaffAfterTheAnswer() {
        // Given
        String caseId = answeredBy(officer, routing);
        complaint.publish(accusation());

        // When
        ask(caseId, secretary);

        // Then
        read(head, caseId).then().statusCode(404);
        assertThat(listed(head)).doesNotContain(caseId);
    }

    @Test
    void shouldTakeTheRequestFromTheHeadWhenTheComplaintTurnsOutToAccuseStaff() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        String version = read(head, caseId).header("ETag");

        // When
        complaint.publish(accusation());

        // Then
        awaitRequest(caseId, secretary);
        decide(head, caseId, STANDS, version, null).then().statusCode(404);
        assertThat(decisions()).isEmpty();
    }

    @Test
    void shouldHideTheTextFromTheHeadWhenTheComplaintIsRecalledAfterTheDecision() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        String version = read(head, caseId).header("ETag");
        String key = UUID.randomUUID().toString();
        decide(head, caseId, REOPEN, version, key).then().statusCode(200);

        // When
        complaint.recalled(1, true, Instant.now());

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        "RECALLED".equals(coordinator.read(caseId).jsonPath().getString("status")));
        read(head, caseId).then().statusCode(404);
        decide(head, caseId, REOPEN, version, key).then().statusCode(404);
    }

    @Test
    void shouldNotLetSomebodyDecideWhoWorkedOnTheAnswerBeforeTheyBecameHead() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        CaseApiClient promoted = CaseApiClient.as(Tokens.namedOfficerOf(AGENCY, AGENCY, "agency-head"));

        // When
        Response decided = decide(promoted, caseId, STANDS);

        // Then
        decided.then().statusCode(403).body("type", containsString("own-case"));
    }

    @Test
    void shouldHideTheRequestFromHeadsOfOtherAgenciesAndShowALateOneToTheSecretary() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        CaseApiClient other = CaseApiClient.as(Tokens.headOf("dpu"));
        read(other, caseId).then().statusCode(404);
        read(secretary, caseId).then().statusCode(404);

        // When
        database.execute(
                "update superior_review set due_at = now() - interval '1 day' where case_id = '" + caseId + "'");

        // Then
        assertThat(listed(secretary)).contains(caseId);
        decide(secretary, caseId, STANDS).then().statusCode(200);
    }

    @Test
    void shouldEndTheRequestWhenTheReporterDisputesTheAnswer() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);

        // When
        complaint.publish(new ComplaintDisputed(routing.complaintId(), 1, 1, "Lubang masih ada", Instant.now()));

        // Then
        complaint.awaitState("SUPERIOR_REVIEW", "CANCELLED");
        decide(head, caseId, STANDS).then().statusCode(409);
    }

    @Test
    void shouldKeepTheNewAnswerWhenADisputeOfTheOneBeforeArrivesLate() {
        // Given
        String caseId = answeredBy(officer, routing);
        Instant answeredAt = Instant.now();
        ask(caseId, head);
        decide(head, caseId, REOPEN).then().statusCode(200);
        officer.resolve(caseId, "Drainase sudah diperbaiki").then().statusCode(200);

        // When
        complaint.publish(
                new ComplaintDisputed(routing.complaintId(), 1, 1, "Lubang masih ada", answeredAt, Instant.now()));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .until(() -> coordinator.read(caseId).asString().contains("ANSWER_DISPUTED"));
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
        complaint.awaitState("REPORTER_REPLY", "RUNNING");
    }

    @Test
    void shouldListTheTimesForAReplyInTheOrderOfTheAnswersWhereverTheirRowsAreStored() {
        // Given
        String caseId = answeredBy(officer, routing);
        ask(caseId, head);
        decide(head, caseId, REOPEN).then().statusCode(200);
        officer.resolve(caseId, "Drainase sudah diperbaiki").then().statusCode(200);

        // When
        database.execute("""
                with first as (delete from deadline
                  where subject_id = '%s' and stage = 'REPORTER_REPLY' and state <> 'RUNNING' returning *)
                insert into deadline select * from first
                """.formatted(routing.complaintId()));

        // Then
        assertThat(complaint.deadlines().getList("items.findAll { it.stage == 'REPORTER_REPLY' }.state"))
                .containsExactly("MET", "RUNNING");
    }

    @Test
    void shouldPageThroughTheOpenRequestsSoonestDueFirst() {
        // Given
        List<String> asked = Stream.generate(() -> RoutedComplaint.to(AGENCY))
                .limit(3)
                .map(each -> {
                    String caseId = answeredBy(officer, each);
                    new ComplaintDecisions(each.complaintId())
                            .publish(
                                    new SuperiorReviewRequested(each.complaintId(), 1, "Belum selesai", Instant.now()));
                    return awaitRequest(caseId, head);
                })
                .toList();

        // When
        JsonPath first = head.request()
                .queryParam("limit", 2)
                .get("/v1/superior-reviews")
                .jsonPath();
        List<String> all = listed(head);

        // Then
        assertThat(first.getList("items")).hasSize(2);
        assertThat(first.getString("next")).isNotNull();
        assertThat(all).containsAll(asked).doesNotHaveDuplicates();
    }

    private String answeredBy(CaseApiClient by, RoutedComplaint routed) {
        String caseId = coordinator.awaitCaseId(routed.publish());
        by.resolve(caseId, "Sudah ditambal").then().statusCode(200);
        return caseId;
    }

    private ComplaintVerified accusation() {
        return complaint.verification(ComplaintKind.COMPLAINT, Complexity.SIMPLE, true, Instant.now());
    }

    private void ask(String caseId, CaseApiClient superior) {
        complaint.publish(new SuperiorReviewRequested(routing.complaintId(), 1, "Belum selesai", Instant.now()));
        awaitRequest(caseId, superior);
    }

    private static String awaitRequest(String caseId, CaseApiClient superior) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(superior, caseId).statusCode() == 200);
        return caseId;
    }

    private static Response read(CaseApiClient by, String caseId) {
        return by.request().get("/v1/superior-reviews/{id}", caseId);
    }

    private static Response decide(CaseApiClient by, String caseId, Map<String, String> body) {
        return decide(by, caseId, body, read(by, caseId).header("ETag"), null);
    }

    private static Response decide(
            CaseApiClient by, String caseId, Map<String, String> body, String ifMatch, String key) {
        var request = by.request().body(body);
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request = request.header("Idempotency-Key", key);
        }
        return request.post("/v1/superior-reviews/{id}/decision", caseId);
    }

    private static List<String> listed(CaseApiClient by) {
        String cursor = null;
        Stream<String> found = Stream.empty();
        do {
            var request = by.request().queryParam("limit", 2);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/superior-reviews")
                    .jsonPath();
            found = Stream.concat(found, page.getList("items.caseId", String.class).stream());
            cursor = page.getString("next");
        } while (cursor != null);
        return found.toList();
    }

    private JsonNode decision() {
        return await().atMost(Duration.ofSeconds(20))
                .until(this::decisions, found -> !found.isEmpty())
                .getFirst();
    }

    private List<JsonNode> decisions() {
        return CaseTopicReader.eventsOf(routing.complaintId()).stream()
                .filter(event -> event.type().equals(EventType.SUPERIOR_REVIEW_DECIDED.typeName()))
                .map(CaseTopicReader.PublishedEvent::body)
                .toList();
    }
}
