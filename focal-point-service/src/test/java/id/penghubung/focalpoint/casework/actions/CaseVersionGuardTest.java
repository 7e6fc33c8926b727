package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Actions require the current version, and can be repeated with a key. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseVersionGuardTest {

    private static final Map<String, String> ANSWER = Map.of("message", "Sudah ditambal");

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @Test
    void shouldRequireTheVersionOfTheCase() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        Response reply = officer.request().body(ANSWER).post("/v1/cases/{id}/resolution", caseId);

        // Then
        assertThat(reply.statusCode()).isEqualTo(428);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldRejectAnOutdatedVersionAndReturnTheCurrentOne() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String old = officer.read(caseId).header("ETag");
        officer.acknowledge(caseId);

        // When
        Response reply = officer.perform(caseId, "resolution", ANSWER, old);

        // Then
        assertThat(reply.statusCode()).isEqualTo(412);
        assertThat(reply.header("ETag")).isEqualTo(officer.read(caseId).header("ETag"));
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
    }

    @RepeatedTest(5)
    void shouldAcceptOnlyOneOfTwoConcurrentActions() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        String version = officer.read(caseId).header("ETag");

        // When
        Map<String, CaseApiClient> officers =
                Map.of("dpu", officer, "dpu-2", CaseApiClient.as(Tokens.colleagueOf("dpu")));
        Map<Integer, Response> replies = officers.entrySet().stream()
                .map(each -> CompletableFuture.supplyAsync(() -> each.getValue()
                        .perform(caseId, "resolution", Map.of("message", "Jawaban dari " + each.getKey()), version)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toMap(Response::statusCode, Function.identity()));

        // Then: one action is accepted
        assertThat(replies).containsOnlyKeys(200, 412);
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
        JsonPath won = Objects.requireNonNull(replies.get(200)).jsonPath();
        String winner = won.getString("entries[1].actor.account");
        assertThat(won.getString("entries[1].message")).isEqualTo("Jawaban dari " + winner);

        // And: the other officer gets back the submitted text and the earlier change
        JsonPath lost = Objects.requireNonNull(replies.get(412)).jsonPath();
        String loser = "dpu".equals(winner) ? "dpu-2" : "dpu";
        assertThat(lost.getMap("submitted")).isEqualTo(Map.of("message", "Jawaban dari " + loser));
        assertThat(lost.getString("current.status")).isEqualTo("RESOLVED");
        assertThat(lost.getString("current.etag"))
                .isEqualTo(officer.read(caseId).header("ETag"));
        assertThat(lost.getList("changes")).isEqualTo(List.of(won.getMap("entries[1]")));
    }

    @Test
    void shouldReturnTheChangesSinceTheGivenVersion() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        officer.acknowledge(caseId);
        String read = officer.read(caseId).header("ETag");
        officer.followUp(caseId, "Langkah 1");
        officer.perform(caseId, "take", Map.of());

        // When
        JsonPath problem = officer.perform(caseId, "follow-ups", Map.of("message", "Langkah 2"), read)
                .jsonPath();

        // Then
        assertThat(problem.getList("changes.type", String.class)).containsExactly("FOLLOW_UP", "ASSIGNED");
        assertThat(problem.getString("current.assignee.account")).isEqualTo("dpu");
        assertThat(problem.getString("submitted.message")).isEqualTo("Langkah 2");
    }

    @Test
    void shouldReturnTheSubmittedTextOfARequestWithAKey() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        JsonPath problem = answerWithKey(caseId, "\"99\"", ANSWER).jsonPath();

        assertThat(problem.getMap("submitted")).isEqualTo(ANSWER);
        assertThat(problem.getList("changes")).isEmpty();
    }

    @Test
    void shouldReturnTheFirstReplyToARepeatedRequest() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        String version = officer.read(caseId).header("ETag");

        // When
        Response first = answerWithKey(caseId, version, ANSWER);
        Response again = answerWithKey(caseId, version, ANSWER);

        // Then
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.contentType()).startsWith("application/json");
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
    }

    @Test
    void shouldRejectAUsedKeyForAnotherAnswer() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String version = officer.read(caseId).header("ETag");
        answerWithKey(caseId, version, ANSWER);

        // Then
        assertThat(answerWithKey(caseId, version, Map.of("message", "Lain")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void shouldNotStoreRejections() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        assertThat(answerWithKey(caseId, "\"99\"", ANSWER).statusCode()).isEqualTo(412);

        // Then
        assertThat(answerWithKey(caseId, officer.read(caseId).header("ETag"), ANSWER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAcknowledgeOnceUnderTheSameKey() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // Then
        for (int times = 0; times < 2; times++) {
            Response reply = officer.request()
                    .header("If-Match", "\"0\"")
                    .header("Idempotency-Key", "note-1")
                    .post("/v1/cases/{id}/acknowledgement", caseId);
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
        }
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_ACKNOWLEDGED);
    }

    private Response answerWithKey(String caseId, String ifMatch, Map<String, String> body) {
        return officer.request()
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", "answer-1")
                .body(body)
                .post("/v1/cases/{id}/resolution", caseId);
    }
}
