package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.CASE_RESOLVED;
import static id.penghubung.events.EventType.CASE_RETURNED;
import static id.penghubung.events.EventType.FOLLOW_UP_POSTED;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.StatementCounter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a case, from its routing to the agency's answer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseActionServiceTest {

    @Inject
    StatementCounter statements;

    private final CaseApiClient desk = CaseApiClient.of("dpu");

    @Test
    void shouldGoFromTheDeskOverAFollowUpToTheAnswer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);

        // When
        assertThat(desk.acknowledge(caseId).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(desk.followUp(caseId, "  Tim survei berangkat besok \n").statusCode())
                .isEqualTo(200);
        assertThat(desk.resolve(caseId, "Sudah ditambal").statusCode()).isEqualTo(200);

        // Then
        JsonPath closed = desk.read(caseId).jsonPath();
        assertThat(closed.getString("status")).isEqualTo("RESOLVED");
        assertThat(closed.getString("dueAt")).as("nothing is owed any more").isNull();
        assertThat(closed.getList("deadlines.state", String.class)).containsOnly("MET");
        assertThat(closed.getList("entries.type", String.class))
                .containsExactly("OPENED", "ACKNOWLEDGED", "FOLLOW_UP", "RESOLVED");
        assertThat(closed.getList("entries.message", String.class))
                .containsExactly(null, null, "Tim survei berangkat besok", "Sudah ditambal");
        assertThat(closed.getList("entries.seq", Integer.class)).containsExactly(1, 2, 3, 4);
        assertThat(closed.getList("entries.actor.role", String.class))
                .containsExactly("system", "focal-point", "focal-point", "focal-point");
        assertThat(closed.getList("entries.actor.name", String.class)).containsExactly("", "dpu", "dpu", "dpu");
    }

    @Test
    void shouldTellTheOthersEachActInOrderAndWithoutTheOfficersName() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);

        // When
        desk.acknowledge(caseId);
        CaseApiClient.as(AccessTokens.headOf("dpu")).followUp(caseId, "Tim survei berangkat besok");
        desk.resolve(caseId, "Sudah ditambal");

        // Then
        List<CaseTopicReader.PublishedEvent> told =
                CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, FOLLOW_UP_POSTED, CASE_RESOLVED);
        assertThat(told).extracting(CaseTopicReader.PublishedEvent::version).containsExactly(1L, 2L, 3L);
        assertThat(told).extracting(CaseTopicReader.PublishedEvent::subject).containsOnly(caseId);
        assertThat(told.getFirst().body().get("resolutionDueAt").asText())
                .isEqualTo(desk.read(caseId).jsonPath().getString("deadlines.find { it.stage == 'RESOLUTION' }.dueAt"));
        assertThat(told.get(1).body().get("message").asText()).isEqualTo("Tim survei berangkat besok");
        assertThat(told)
                .allSatisfy(event -> assertThat(event.body().toString())
                        .doesNotContain("head")
                        .doesNotContain("actor")
                        .contains("\"round\":1")
                        .contains("\"agencyCode\":\"dpu\""));
    }

    @Test
    void shouldReplyWithTheCaseAndItsNewVersion() {
        // Given
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String before = desk.read(caseId).header("ETag");

        // When
        Response reply = desk.acknowledge(caseId);

        // Then
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.header("ETag"))
                .isNotEqualTo(before)
                .isEqualTo(desk.read(caseId).header("ETag"));
        assertThat(reply.asString()).isEqualTo(desk.read(caseId).asString());
    }

    @Test
    void shouldTakeNoteWithTheFirstFollowUp() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);

        // When
        JsonPath reply = desk.followUp(caseId, "Tim survei berangkat besok").jsonPath();

        // Then
        assertThat(reply.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(reply.getList("entries.type", String.class)).containsExactly("OPENED", "ACKNOWLEDGED", "FOLLOW_UP");
        assertThat(reply.getList("deadlines.state", String.class)).containsExactly("MET", "RUNNING");
        assertThat(reply.getString("dueAt")).isEqualTo(reply.getString("deadlines[1].dueAt"));
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, FOLLOW_UP_POSTED);
    }

    @Test
    void shouldNotMeetTheFirstFollowUpByTakingNote() {
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());

        JsonPath reply = desk.acknowledge(caseId).jsonPath();

        assertThat(reply.getList("deadlines.state", String.class)).containsOnly("RUNNING");
    }

    @Test
    void shouldMeetBothDeadlinesWithAnAnswerOutright() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);

        // When
        JsonPath reply = desk.resolve(caseId, "Sudah ditambal").jsonPath();

        // Then
        assertThat(reply.getList("deadlines.state", String.class)).containsExactly("MET", "MET");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RESOLVED);
    }

    @Test
    void shouldGiveBackWhatBelongsToOthers() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = desk.awaitCaseId(routing);
        desk.acknowledge(caseId);

        // When
        JsonPath reply = desk.returnToTriage(caseId, "Jalan provinsi").jsonPath();

        // Then
        assertThat(reply.getString("status")).isEqualTo("RETURNED");
        assertThat(reply.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
        assertThat(reply.getString("entries[2].message")).isEqualTo("Jalan provinsi");
        CaseTopicReader.PublishedEvent returned = CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, CASE_RETURNED)
                .getLast();
        assertThat(returned.body().get("reason").asText()).isEqualTo("Jalan provinsi");
        assertThat(returned.body().get("round").asInt()).isEqualTo(1);
    }

    @Test
    void shouldCostFewStatementsToAnswer() {
        // Given
        String caseId = desk.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String version = desk.read(caseId).header("ETag");

        // When
        long counted = statements.countedDuring(
                () -> desk.perform(caseId, "resolution", Map.of("message", "Sudah ditambal"), version));

        // Then: read case, record, deadlines and the rules of the desk; write entry, case, deadlines
        assertThat(counted).isEqualTo(7);
        assertThat(desk.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
    }
}
