package id.penghubung.focalpoint.casework.superior;

import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.AGENCY;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.REOPEN;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.STANDS;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.awaitRequest;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.decide;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.listed;
import static id.penghubung.focalpoint.casework.superior.SuperiorReviewScenario.read;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.events.ComplaintDisputed;
import id.penghubung.events.SuperiorReviewRequested;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
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

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of(AGENCY);
    private final CaseApiClient head = CaseApiClient.as(Tokens.headOf(AGENCY));
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final SuperiorReviewScenario scenario = new SuperiorReviewScenario();
    private final RoutedComplaint routing = scenario.routing();
    private final ComplaintDecisions complaint = scenario.complaint();

    @BeforeEach
    void givenAnAgencyWithAHead() {
        SuperiorReviewScenario.addHead();
    }

    @Test
    void shouldReopenTheCaseWithTheTimeAlreadyUsedWhenTheHeadDecidesSo() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);

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
        JsonNode event = scenario.decision();
        assertThat(event.get("decision").asText()).isEqualTo("REOPEN");
        assertThat(event.get("decidedBy").asText()).isEqualTo("agency-head");
        assertThat(database.column("select kind from notification where case_id = ?::uuid", caseId))
                .contains("SUPERIOR_REVIEW_DECIDED");
    }

    @Test
    void shouldKeepTheCaseClosedWhenTheAnswerStands() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);

        // When
        decide(head, caseId, STANDS).then().statusCode(200);

        // Then
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
        assertThat(scenario.decision().get("decision").asText()).isEqualTo("ANSWER_STANDS");
        assertThat(listed(head)).doesNotContain(caseId);
    }

    @Test
    void shouldDecideOnceAlsoWhenTwoDecideTogether() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
        String version = read(head, caseId).header("ETag");

        // When
        List<CompletableFuture<Integer>> calls = Stream.of(REOPEN, STANDS)
                .map(body -> CompletableFuture.supplyAsync(
                        () -> decide(head, caseId, body, version, null).statusCode()))
                .toList();

        // Then
        assertThat(calls.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scenario.decisions()).hasSize(1));
    }

    @Test
    void shouldAnswerARepetitionWithItsKeyLikeTheFirstRequest() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
        String version = read(head, caseId).header("ETag");
        String key = UUID.randomUUID().toString();
        Response first = decide(head, caseId, STANDS, version, key);

        // When
        Response again = decide(head, caseId, STANDS, version, key);

        // Then
        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scenario.decisions()).hasSize(1));
    }

    @Test
    void shouldRefuseADecisionAboutAnotherVersionOrWithoutAReason() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
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
    void shouldEndTheRequestWhenTheReporterDisputesTheAnswer() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);

        // When
        complaint.publish(new ComplaintDisputed(routing.complaintId(), 1, 1, "Lubang masih ada", Instant.now()));

        // Then
        complaint.awaitState("SUPERIOR_REVIEW", "CANCELLED");
        decide(head, caseId, STANDS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:penghubung:problem:superior-has-decided"));
    }

    @Test
    void shouldKeepTheNewAnswerWhenADisputeOfTheOneBeforeArrivesLate() {
        // Given
        String caseId = scenario.answeredBy(officer, routing);
        Instant answeredAt = Instant.now();
        scenario.ask(caseId, head);
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
        String caseId = scenario.answeredBy(officer, routing);
        scenario.ask(caseId, head);
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
                    String caseId = scenario.answeredBy(officer, each);
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
}
