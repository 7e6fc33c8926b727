package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
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

/** Acts rest on what was read, and can be sent again. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseVersionGuardTest {

    private static final Map<String, String> ANSWER = Map.of("message", "Sudah ditambal");

    private final CaseApiClient desk = CaseApiClient.of("dpu");

    @Test
    void shouldAskForTheVersionThatTheActRestsOn() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);

        // When
        Response reply = desk.request().body(ANSWER).post("/v1/cases/{id}/resolution", caseId);

        // Then
        assertThat(reply.statusCode()).isEqualTo(428);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(desk.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldRefuseAnActThatRestsOnAnOldVersionAndNameThePresentOne() {
        // Given
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String old = desk.read(caseId).header("ETag");
        desk.acknowledge(caseId);

        // When
        Response reply = desk.perform(caseId, "resolution", ANSWER, old);

        // Then
        assertThat(reply.statusCode()).isEqualTo(412);
        assertThat(reply.header("ETag")).isEqualTo(desk.read(caseId).header("ETag"));
        assertThat(desk.read(caseId).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
    }

    @RepeatedTest(5)
    void shouldLetOneOfTwoRacingOfficersWin() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);
        String version = desk.read(caseId).header("ETag");

        // When
        Map<String, CaseApiClient> officers = Map.of("dpu", desk, "dpu-2", CaseApiClient.as(AccessTokens.colleagueOf("dpu")));
        Map<Integer, Response> replies = officers.entrySet().stream()
                .map(each -> CompletableFuture.supplyAsync(() -> each.getValue()
                        .perform(caseId, "resolution", Map.of("message", "Jawaban dari " + each.getKey()), version)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toMap(Response::statusCode, Function.identity()));

        // Then: one wins
        assertThat(replies).containsOnlyKeys(200, 412);
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
        JsonPath won = Objects.requireNonNull(replies.get(200)).jsonPath();
        String winner = won.getString("entries[1].actor.account");
        assertThat(won.getString("entries[1].message")).isEqualTo("Jawaban dari " + winner);

        // And: the other loses nothing of what he typed, and sees what came before him
        JsonPath lost = Objects.requireNonNull(replies.get(412)).jsonPath();
        String loser = "dpu".equals(winner) ? "dpu-2" : "dpu";
        assertThat(lost.getMap("submitted")).isEqualTo(Map.of("message", "Jawaban dari " + loser));
        assertThat(lost.getString("current.status")).isEqualTo("RESOLVED");
        assertThat(lost.getString("current.etag")).isEqualTo(desk.read(caseId).header("ETag"));
        assertThat(lost.getList("changes")).isEqualTo(List.of(won.getMap("entries[1]")));
    }

    @Test
    void shouldSayWhatChangedSinceTheVersionThatWasRead() {
        // Given
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());
        desk.acknowledge(caseId);
        String read = desk.read(caseId).header("ETag");
        desk.followUp(caseId, "Langkah 1");
        desk.perform(caseId, "take", Map.of());

        // When
        JsonPath problem = desk.perform(caseId, "follow-ups", Map.of("message", "Langkah 2"), read)
                .jsonPath();

        // Then
        assertThat(problem.getList("changes.type", String.class)).containsExactly("FOLLOW_UP", "ASSIGNED");
        assertThat(problem.getString("current.assignee.account")).isEqualTo("dpu");
        assertThat(problem.getString("submitted.message")).isEqualTo("Langkah 2");
    }

    @Test
    void shouldLoseNothingThatCameWithAKey() {
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());

        JsonPath problem = answerWithKey(caseId, "\"99\"", ANSWER).jsonPath();

        assertThat(problem.getMap("submitted")).isEqualTo(ANSWER);
        assertThat(problem.getList("changes")).isEmpty();
    }

    @Test
    void shouldGiveTheSameReplyToTheSameActSentAgain() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);
        String version = desk.read(caseId).header("ETag");

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
    void shouldRefuseAUsedKeyForAnotherAnswer() {
        // Given
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String version = desk.read(caseId).header("ETag");
        answerWithKey(caseId, version, ANSWER);

        // Then
        assertThat(answerWithKey(caseId, version, Map.of("message", "Lain")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void shouldNotKeepARefusal() {
        // Given
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        assertThat(answerWithKey(caseId, "\"99\"", ANSWER).statusCode()).isEqualTo(412);

        // Then
        assertThat(answerWithKey(caseId, desk.read(caseId).header("ETag"), ANSWER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldAcknowledgeAgainUnderTheSameKey() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);

        // Then
        for (int times = 0; times < 2; times++) {
            Response reply = desk.request()
                    .header("If-Match", "\"0\"")
                    .header("Idempotency-Key", "note-1")
                    .post("/v1/cases/{id}/acknowledgement", caseId);
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
        }
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_ACKNOWLEDGED);
    }

    private Response answerWithKey(String caseId, String ifMatch, Map<String, String> body) {
        return desk.request()
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", "answer-1")
                .body(body)
                .post("/v1/cases/{id}/resolution", caseId);
    }
}
