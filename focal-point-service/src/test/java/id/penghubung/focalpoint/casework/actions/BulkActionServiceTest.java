package id.penghubung.focalpoint.casework.actions;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.DirectoryApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions on several cases in one request, with one result each. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BulkActionServiceTest {

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @Test
    void shouldExecuteEachAction() {
        // Given
        DirectoryApiClient.ofHead("dpu")
                .add("focal-points", DirectoryApiClient.person("dpu-2", Map.of("name", "Dewi Lestari")));
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String taken = open();
        String given = open();
        String back = open();
        String noted = open();
        String followed = officer.awaitCaseId(routing);
        String answered = open();
        officer.perform(back, "take", Map.of());

        // When
        Response reply = perform(List.of(
                action("TAKE", taken, Map.of()),
                action("ASSIGN", given, Map.of("account", "dpu-2", "note", "Tolong")),
                action("RELEASE", back, Map.of("reason", "Bukan bidang saya")),
                action("ACKNOWLEDGE", noted, Map.of()),
                action("FOLLOW_UP", followed, Map.of("message", "Petugas berangkat")),
                action("RESOLVE", answered, Map.of("message", "Listrik sudah menyala lagi"))));

        // Then
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.jsonPath().getList("results.caseId"))
                .containsExactly(taken, given, back, noted, followed, answered);
        assertThat(reply.jsonPath().getList("results.status")).containsOnly(200);
        assertThat(reply.jsonPath().getString("results[0].etag"))
                .isEqualTo(officer.read(taken).header("ETag"));
        assertThat(officer.read(taken).jsonPath().getString("assignee.account")).isEqualTo("dpu");
        assertThat(officer.read(given).jsonPath().getString("assignee.account")).isEqualTo("dpu-2");
        assertThat(officer.read(back).jsonPath().getMap("$")).doesNotContainKey("assignee");
        assertThat(officer.read(answered).jsonPath().getString("status")).isEqualTo("RESOLVED");
        assertThat(officer.read(noted).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_ACKNOWLEDGED, EventType.FOLLOW_UP_POSTED);
    }

    @Test
    void shouldExecuteTheOthersWhenOneIsRejected() {
        // Given
        String first = open();
        String closed = open();
        officer.resolve(closed, "Sudah ditambal");
        String stale = open();
        Map<String, Object> late = action("FOLLOW_UP", stale, Map.of("message", "Petugas berangkat"));
        officer.acknowledge(stale);
        String foreign =
                CaseApiClient.of("bpbd").awaitCaseId(RoutedComplaint.to("bpbd").publish());
        String last = open();

        // When
        Response reply = perform(List.of(
                action("ACKNOWLEDGE", first, Map.of()),
                action("TAKE", closed, Map.of()),
                late,
                Map.of("action", "TAKE", "caseId", foreign, "ifMatch", "*"),
                Map.of("action", "TAKE", "caseId", first),
                action("TAKE", last, Map.of())));

        // Then
        assertThat(reply.statusCode()).isEqualTo(207);
        JsonPath results = reply.jsonPath();
        assertThat(results.getList("results.status")).containsExactly(200, 409, 412, 404, 428, 200);
        assertThat(results.getString("results[1].problem.type")).isEqualTo("urn:penghubung:problem:case-closed");
        assertThat(results.getString("results[1].problem.instance")).isEqualTo("/v1/cases/" + closed);
        assertThat(results.getString("results[2].problem.submitted.message")).isEqualTo("Petugas berangkat");
        assertThat(results.getList("results[2].problem.changes.type", String.class))
                .containsExactly("ACKNOWLEDGED");
        assertThat(officer.read(last).jsonPath().getString("assignee.account")).isEqualTo("dpu");
    }

    @Test
    void shouldExecuteNothingTwiceUnderTheSameKey() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        String closed = open();
        officer.resolve(closed, "Sudah ditambal");
        List<Map<String, Object>> actions = List.of(
                action("FOLLOW_UP", caseId, Map.of("message", "Petugas berangkat")), action("TAKE", closed, Map.of()));

        // When
        Response first = perform(actions, "bulk-1");
        Response again = perform(actions, "bulk-1");

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.jsonPath().getList("results.status")).containsExactly(200, 409);
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_ACKNOWLEDGED, EventType.FOLLOW_UP_POSTED);
        assertThat(officer.read(caseId).jsonPath().getList("entries")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "FOLLOW_UP, message, '  ', #/actions/1/message",
        "ASSIGN, note, x, #/actions/1/account",
        "RELEASE, reason, '', #/actions/1/reason",
        "EXPLODE, reason, x, #/actions/1",
        "TAKE, caseId, x, #/actions/1/caseId",
    })
    void shouldExecuteNothingOfAnInvalidList(String action, String field, String value, String pointer) {
        String caseId = open();
        Map<String, Object> bad = action(action, caseId, Map.of(field, value));

        Response problem = perform(List.of(action("TAKE", caseId, Map.of()), bad));

        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(officer.read(caseId).jsonPath().getMap("$")).doesNotContainKey("assignee");
    }

    @Test
    void shouldAcceptAtMostOneHundredActions() {
        Map<String, Object> unknown =
                Map.of("action", "TAKE", "caseId", "01a1ffa8-d016-74a0-b632-701ff16cb348", "ifMatch", "*");

        assertThat(perform(Collections.nCopies(100, unknown)).statusCode()).isEqualTo(207);
        assertThat(perform(Collections.nCopies(101, unknown)).statusCode()).isEqualTo(400);
        assertThat(perform(List.of()).statusCode()).isEqualTo(400);
    }

    private String open() {
        return officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
    }

    private Map<String, Object> action(String action, String caseId, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "action",
                action,
                "caseId",
                caseId,
                "ifMatch",
                officer.read(caseId).header("ETag")));
        body.putAll(more);
        return body;
    }

    private Response perform(List<Map<String, Object>> actions) {
        return officer.request().body(Map.of("actions", actions)).post("/v1/cases/bulk");
    }

    private Response perform(List<Map<String, Object>> actions, String key) {
        return officer.request()
                .header("Idempotency-Key", key)
                .body(Map.of("actions", actions))
                .post("/v1/cases/bulk");
    }
}
