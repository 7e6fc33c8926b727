package id.penghubung.focalpoint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Accounts;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopic;
import id.penghubung.focalpoint.testing.Desk;
import id.penghubung.focalpoint.testing.Routing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Acts rest on what was read, and can be sent again. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseVersionTest {

    private static final Map<String, String> ANSWER = Map.of("message", "Sudah ditambal");

    private final Desk desk = Desk.of("dpu");

    @Test
    void shouldAskForTheVersionThatTheActRestsOn() {
        // Given
        Routing routing = Routing.to("dpu").told();
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
        String caseId = desk.awaitCaseId(Routing.to("dpu").told());
        String old = desk.read(caseId).header("ETag");
        desk.acknowledge(caseId);

        // When
        Response reply = desk.act(caseId, "resolution", ANSWER, old);

        // Then
        assertThat(reply.statusCode()).isEqualTo(412);
        assertThat(reply.header("ETag")).isEqualTo(desk.read(caseId).header("ETag"));
        assertThat(desk.read(caseId).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
    }

    @RepeatedTest(5)
    void shouldLetOneOfTwoRacingOfficersWin() {
        // Given
        Routing routing = Routing.to("dpu").told();
        String caseId = desk.awaitCaseId(routing);
        String version = desk.read(caseId).header("ETag");

        // When
        List<Integer> statuses = Stream.of(desk, Desk.as(Accounts.colleagueOf("dpu")))
                .map(officer -> CompletableFuture.supplyAsync(
                        () -> officer.act(caseId, "resolution", ANSWER, version).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        CaseTopic.awaitAbout(routing.complaintId(), EventType.CASE_RESOLVED);
    }

    @Test
    void shouldGiveTheSameReplyToTheSameActSentAgain() {
        // Given
        Routing routing = Routing.to("dpu").told();
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
        CaseTopic.awaitAbout(routing.complaintId(), EventType.CASE_RESOLVED);
    }

    @Test
    void shouldRefuseAUsedKeyForAnotherAnswer() {
        // Given
        String caseId = desk.awaitCaseId(Routing.to("dpu").told());
        String version = desk.read(caseId).header("ETag");
        answerWithKey(caseId, version, ANSWER);

        // Then
        assertThat(answerWithKey(caseId, version, Map.of("message", "Lain")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void shouldNotKeepARefusal() {
        // Given
        String caseId = desk.awaitCaseId(Routing.to("dpu").told());

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
        Routing routing = Routing.to("dpu").told();
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
        CaseTopic.awaitAbout(routing.complaintId(), EventType.CASE_ACKNOWLEDGED);
    }

    private Response answerWithKey(String caseId, String ifMatch, Map<String, String> body) {
        return desk.request()
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", "answer-1")
                .body(body)
                .post("/v1/cases/{id}/resolution", caseId);
    }
}
