package id.penghubung.focalpoint.casework.actions;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.CASE_RESOLVED;
import static id.penghubung.events.EventType.CASE_RETURNED;
import static id.penghubung.events.EventType.FOLLOW_UP_POSTED;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.StatementCounter;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Main actions on a case, from its routing to the answer of the agency. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseActionServiceTest {

    @Inject
    StatementCounter statements;

    private final CaseApiClient officer = CaseApiClient.of("dpu");

    @Test
    void shouldGoFromAcknowledgementToFollowUpToAnswer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        assertThat(officer.acknowledge(caseId).jsonPath().getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(officer.followUp(caseId, "  Tim survei berangkat besok \n").statusCode())
                .isEqualTo(200);
        assertThat(officer.resolve(caseId, "Sudah ditambal").statusCode()).isEqualTo(200);

        // Then
        JsonPath closed = officer.read(caseId).jsonPath();
        assertThat(closed.getString("status")).isEqualTo("RESOLVED");
        assertThat(closed.getString("dueAt")).as("no deadline is pending").isNull();
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
    void shouldPublishEachActionInOrderWithoutTheNameOfTheOfficer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        officer.acknowledge(caseId);
        CaseApiClient.as(Tokens.headOf("dpu")).followUp(caseId, "Tim survei berangkat besok");
        officer.resolve(caseId, "Sudah ditambal");

        // Then
        List<CaseTopicReader.PublishedEvent> published =
                CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, FOLLOW_UP_POSTED, CASE_RESOLVED);
        assertThat(published)
                .extracting(CaseTopicReader.PublishedEvent::version)
                .containsExactly(1L, 2L, 3L);
        assertThat(published)
                .extracting(CaseTopicReader.PublishedEvent::subject)
                .containsOnly(caseId);
        assertThat(published.getFirst().body().get("resolutionDueAt").asText())
                .isEqualTo(
                        officer.read(caseId).jsonPath().getString("deadlines.find { it.stage == 'RESOLUTION' }.dueAt"));
        assertThat(published.get(1).body().get("message").asText()).isEqualTo("Tim survei berangkat besok");
        assertThat(published)
                .allSatisfy(event -> assertThat(event.body().toString())
                        .doesNotContain("head")
                        .doesNotContain("actor")
                        .contains("\"round\":1")
                        .contains("\"agencyCode\":\"dpu\""));
    }

    @Test
    void shouldReplyWithTheCaseAndItsNewVersion() {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
        String before = officer.read(caseId).header("ETag");

        // When
        Response reply = officer.acknowledge(caseId);

        // Then
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.header("ETag"))
                .isNotEqualTo(before)
                .isEqualTo(officer.read(caseId).header("ETag"));
        assertThat(reply.asString()).isEqualTo(officer.read(caseId).asString());
    }

    @Test
    void shouldAcknowledgeWithTheFirstFollowUp() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        JsonPath reply = officer.followUp(caseId, "Tim survei berangkat besok").jsonPath();

        // Then
        assertThat(reply.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(reply.getList("entries.type", String.class)).containsExactly("OPENED", "ACKNOWLEDGED", "FOLLOW_UP");
        assertThat(reply.getList("deadlines.state", String.class)).containsExactly("MET", "RUNNING");
        assertThat(reply.getString("dueAt")).isEqualTo(reply.getString("deadlines[1].dueAt"));
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED, FOLLOW_UP_POSTED);
    }

    @Test
    void shouldNotCompleteTheFirstFollowUpByAcknowledging() {
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        JsonPath reply = officer.acknowledge(caseId).jsonPath();

        assertThat(reply.getList("deadlines.state", String.class)).containsOnly("RUNNING");
    }

    @Test
    void shouldCompleteBothDeadlinesWithAnImmediateAnswer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);

        // When
        JsonPath reply = officer.resolve(caseId, "Sudah ditambal").jsonPath();

        // Then
        assertThat(reply.getList("deadlines.state", String.class)).containsExactly("MET", "MET");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RESOLVED);
    }

    @Test
    void shouldReturnACaseToTriage() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        officer.acknowledge(caseId);

        // When
        JsonPath reply = officer.returnToTriage(caseId, "Jalan provinsi").jsonPath();

        // Then
        assertThat(reply.getString("status")).isEqualTo("RETURNED");
        assertThat(reply.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
        assertThat(reply.getString("entries[2].message")).isEqualTo("Jalan provinsi");
        CaseTopicReader.PublishedEvent returned = CaseTopicReader.awaitEvents(
                        routing.complaintId(), CASE_ACKNOWLEDGED, CASE_RETURNED)
                .getLast();
        assertThat(returned.body().get("reason").asText()).isEqualTo("Jalan provinsi");
        assertThat(returned.body().get("round").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTellWithAReturnWhichAgencyIsNamedAndUntilWhenTheAnswerIsDue() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = officer.awaitCaseId(routing);
        String due = officer.read(caseId).jsonPath().getString("deadlines.find { it.stage == 'RESOLUTION' }.dueAt");

        // When
        Response reply = officer.perform(
                caseId, "return", Map.of("reason", "Rambu lalu lintas", "suggestedAgencyCode", "dishub"));

        // Then
        assertThat(reply.statusCode()).isEqualTo(200);
        CaseTopicReader.PublishedEvent returned = CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RETURNED)
                .getLast();
        assertThat(returned.body().get("suggestedAgencyCode").asText()).isEqualTo("dishub");
        assertThat(Instant.parse(returned.body().get("resolutionDueAt").asText()))
                .isEqualTo(Instant.parse(due));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dpu", "tidak-ada"})
    void shouldRejectAReturnThatNamesNoOtherAgency(String suggested) {
        // Given
        String caseId = officer.awaitCaseId(RoutedComplaint.to("dpu").publish());

        // When
        Response reply =
                officer.perform(caseId, "return", Map.of("reason", "Bukan kami", "suggestedAgencyCode", suggested));

        // Then
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.jsonPath().getString("errors[0].pointer")).isEqualTo("#/suggestedAgencyCode");
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldRefuseToReturnACaseAfterTheDecisionOfTheRegionalSecretary() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").round(3);
        DomainEvents.publish(routing.complaintId(), routing.binding());
        String caseId = officer.awaitCaseId(routing);

        // When
        Response reply = officer.returnToTriage(caseId, "Tetap bukan kami");

        // Then
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.jsonPath().getString("type")).isEqualTo("urn:penghubung:problem:return-refused");
        assertThat(reply.jsonPath().getString("detail")).contains("keputusan itu mengikat");
        assertThat(officer.read(caseId).jsonPath().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void shouldResolveACaseWithFewStatements() {
        // Given: a case for each count
        List<String> caseIds = Stream.generate(this::opened).limit(3).toList();
        Iterator<String> next = caseIds.iterator();

        // When
        long counted = statements.leastCountedDuring(
                () -> officer.perform(next.next(), "resolution", Map.of("message", "Sudah ditambal"), "\"0\""));

        // Then: read case and deadlines; write case, deadlines and the reporter's time for a reply (the JDBC helper
        // reads the record and the workflow rule, and writes the entry)
        assertThat(counted).isEqualTo(5);
        assertThat(caseIds)
                .allSatisfy(caseId -> assertThat(officer.read(caseId).jsonPath().getString("status"))
                        .isEqualTo("RESOLVED"));
    }

    private String opened() {
        return officer.awaitCaseId(RoutedComplaint.to("dpu").publish());
    }
}
