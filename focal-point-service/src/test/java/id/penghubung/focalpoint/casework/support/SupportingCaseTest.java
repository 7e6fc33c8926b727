package id.penghubung.focalpoint.casework.support;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import id.penghubung.events.ComplaintArchived;
import id.penghubung.events.ComplaintClosed;
import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintRecalled;
import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other agencies support the responsible one: they answer it, in their own time, and the reporter hears from it alone. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SupportingCaseTest {

    private static final Map<String, String> ANSWER = Map.of("message", "Rambu dipasang Jumat");

    @Inject
    TestDatabase database;

    private final CaseApiClient lead = CaseApiClient.of("dpu");
    private final CaseApiClient supportingAgency = CaseApiClient.of("dishub");
    private final CaseApiClient other = CaseApiClient.of("dinkes");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @Test
    void shouldOpenOneCaseForEachSupportingAgencyBesideThatOfTheResponsibleOne() {
        // When: the event arrives twice
        String caseId = openedWithSupport("dishub", "dinkes");
        complaint.publish(routing.supportedBy("dishub", "dinkes"));
        RoutedComplaint later = RoutedComplaint.to("dpu").publish();
        coordinator.awaitCaseId(later);

        // Then
        assertThat(database.column(
                        "select agency_code from supporting_case where case_id = ?::uuid order by agency_code", caseId))
                .containsExactly("dinkes", "dishub");
        read(supportingAgency, supportOf(caseId, "dishub"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("leadAgencyCode", equalTo("dpu"))
                .body("title", equalTo("Jalan berlubang di dekat pasar"))
                .body("deadlines.stage", equalTo(List.of("RESOLUTION")))
                .body("deadlines.state", equalTo(List.of("RUNNING")));
        assertThat(listed(supportingAgency))
                .contains(supportOf(caseId, "dishub"))
                .doesNotContain(supportOf(caseId, "dinkes"));
        assertThat(listed(coordinator)).contains(supportOf(caseId, "dishub"), supportOf(caseId, "dinkes"));
        assertThat(supportingAgency.read(caseId).statusCode()).isEqualTo(404);
        assertThat(coordinator
                        .list(Map.of("complaintId", routing.complaintId()))
                        .jsonPath()
                        .getList("items.agencyCode"))
                .isEqualTo(List.of("dpu"));
        assertThat(types(caseId)).containsExactly("OPENED", "SUPPORT_REQUESTED", "SUPPORT_REQUESTED");
    }

    @Test
    void shouldShowTheAnswerToTheResponsibleAgencyAndNotToTheReporter() {
        // Given
        String caseId = openedWithSupport("dishub");
        String supportId = supportOf(caseId, "dishub");

        // When
        Response answered = change(supportingAgency, supportId, "answer", ANSWER);

        // Then
        answered.then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("title", nullValue())
                .body("deadlines.state", equalTo(List.of("MET")))
                .body("entries.type", hasItems("SUPPORT_REQUESTED", "SUPPORT_ANSWERED"));
        JsonPath ofLead = lead.read(caseId).jsonPath();
        assertThat(ofLead.getString("status")).isEqualTo("OPEN");
        assertThat(ofLead.getString("entries.find { it.type == 'SUPPORT_ANSWERED' }.message"))
                .isEqualTo("Rambu dipasang Jumat");
        assertThat(ofLead.getBoolean("entries.find { it.type == 'SUPPORT_ANSWERED' }.internal"))
                .isTrue();
        assertThat(notifications(supportId))
                .containsExactlyInAnyOrder("SUPPORT_REQUESTED dishub", "SUPPORT_ANSWERED dpu");
        assertThat(lead.resolve(caseId, "Sudah ditambal").statusCode()).isEqualTo(200);
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
        assertThat(change(supportingAgency, supportId, "answer", ANSWER).statusCode())
                .isEqualTo(409);
    }

    @Test
    void shouldLeaveTheComplaintWithTheResponsibleAgencyWhenASupportingOneDeclines() {
        // Given
        String caseId = openedWithSupport("dishub");
        String supportId = supportOf(caseId, "dishub");

        // When
        Response declined = change(supportingAgency, supportId, "decline", Map.of("reason", "Bukan jalan kami"));

        // Then
        declined.then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("deadlines.state", equalTo(List.of("CANCELLED")));
        JsonPath ofLead = lead.read(caseId).jsonPath();
        assertThat(ofLead.getString("status")).isEqualTo("OPEN");
        assertThat(ofLead.getString("entries.find { it.type == 'SUPPORT_DECLINED' }.message"))
                .isEqualTo("Bukan jalan kami");
        assertThat(notifications(supportId)).contains("SUPPORT_DECLINED dpu");
        lead.resolve(caseId, "Sudah ditambal");
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
    }

    @Test
    void shouldLetTheSupportGoOnAfterTheAnswerUntilTheComplaintIsClosed() {
        // Given
        String caseId = openedWithSupport("dishub", "dinkes");
        lead.resolve(caseId, "Sudah ditambal");

        // When
        change(supportingAgency, supportOf(caseId, "dishub"), "answer", ANSWER)
                .then()
                .statusCode(200);
        complaint.publish(new ComplaintClosed(routing.complaintId(), "ACCEPTED", now()));

        // Then
        awaitState(supportOf(caseId, "dinkes"), "CANCELLED");
        assertThat(reasons(caseId)).containsExactly("COMPLAINT_CLOSED");
        assertThat(read(supportingAgency, supportOf(caseId, "dishub"))
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("ANSWERED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLAINT_WITHDRAWN", "COMPLAINT_RECALLED", "COMPLAINT_ARCHIVED", "COMPLAINT_MERGED"})
    void shouldCancelOpenSupportWhenTheComplaintEndsOrLeavesTheAgency(String reason) {
        // Given
        String caseId = openedWithSupport("dishub");
        String supportId = supportOf(caseId, "dishub");

        // When
        complaint.publish(end(reason));

        // Then
        JsonPath cancelled = awaitState(supportId, "CANCELLED");
        assertThat(cancelled.getList("deadlines.state")).isEqualTo(List.of("CANCELLED"));
        assertThat(reasons(caseId)).containsExactly(reason);
        assertThat(notifications(supportId))
                .containsExactlyInAnyOrder("SUPPORT_REQUESTED dishub", "SUPPORT_CANCELLED dishub");
        read(supportingAgency, supportId).then().body("title", nullValue()).body("description", nullValue());
        assertThat(change(supportingAgency, supportId, "answer", ANSWER).statusCode())
                .isEqualTo(409);
        assertThat(listed(supportingAgency)).doesNotContain(supportId);
    }

    private DomainEvent end(String reason) {
        UUID id = routing.complaintId();
        return switch (reason) {
            case "COMPLAINT_WITHDRAWN" -> new ComplaintWithdrawn(id, "Sudah selesai", now());
            case "COMPLAINT_RECALLED" -> new ComplaintRecalled(id, 1, "Menuduh kepala dinas", true, now());
            case "COMPLAINT_ARCHIVED" -> new ComplaintArchived(id, "TOO_GENERAL", null, now());
            default -> new ComplaintMerged(id, UUID.randomUUID(), 2, "Lubang yang sama", now());
        };
    }

    @Test
    void shouldCancelOpenSupportWhenTheResponsibleAgencyReturnsTheComplaint() {
        // Given
        String caseId = openedWithSupport("dishub");
        String supportId = supportOf(caseId, "dishub");

        // When
        lead.returnToTriage(caseId, "Jalan provinsi").then().statusCode(200);

        // Then
        assertThat(read(supportingAgency, supportId).jsonPath().getString("state"))
                .isEqualTo("CANCELLED");
        assertThat(reasons(caseId)).containsExactly("CASE_RETURNED");
        assertThat(types(caseId)).endsWith("SUPPORT_CANCELLED", "RETURNED");
        assertThat(coordinator
                        .request()
                        .get("/v1/cases/{id}/record/verification", caseId)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldOpenNoSupportForAComplaintThatWasWithdrawnBefore() {
        // Given
        complaint.publish(new ComplaintWithdrawn(routing.complaintId(), null, now()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.column(
                                        "select 1 from withdrawn_complaint where complaint_id = ?",
                                        routing.complaintId())
                                .size()
                        == 1);

        // When
        String caseId = openedWithSupport("dishub");

        // Then
        assertThat(database.column("select 1 from supporting_case where case_id = ?::uuid", caseId))
                .isEmpty();
    }

    @Test
    void shouldTakeOneOfTwoAnswersThatArriveTogether() {
        // Given
        String caseId = openedWithSupport("dishub");
        String supportId = supportOf(caseId, "dishub");
        String version = read(supportingAgency, supportId).header("ETag");

        // When
        List<CompletableFuture<Integer>> calls = Stream.of("answer", "answer")
                .map(change -> CompletableFuture.supplyAsync(
                        () -> change(supportingAgency, supportId, change, ANSWER, version, null)
                                .statusCode()))
                .toList();

        // Then
        assertThat(calls.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(types(caseId)).containsOnlyOnce("SUPPORT_ANSWERED");
    }

    @Test
    void shouldTakeAnAnswerThatArrivesWhileTheDeadlineEscalates() throws SQLException {
        // Given
        String supportId = supportOf(openedWithSupport("dishub"), "dishub");
        String version = read(supportingAgency, supportId).header("ETag");

        // When
        CompletableFuture<Response> answer;
        try (Connection escalating = database.connectionOfAnotherThread();
                Statement statement = escalating.createStatement()) {
            escalating.setAutoCommit(false);
            statement.execute("select 1 from supporting_case where id = '%s' for update".formatted(supportId));
            statement.execute("update deadline set version = version + 1 where subject_id = '%s'".formatted(supportId));
            answer = CompletableFuture.supplyAsync(
                    () -> change(supportingAgency, supportId, "answer", ANSWER, version, null));
            await().until(() -> !database.column(
                            "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%supporting_case%'")
                    .isEmpty());
            escalating.commit();
            escalating.setAutoCommit(true);
        }

        // Then
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void shouldRequireTheVersionAndAnswerARepetitionLikeTheFirstRequest() {
        // Given
        String caseId = openedWithSupport("dishub");
        String supportId = supportOf(caseId, "dishub");
        String version = read(supportingAgency, supportId).header("ETag");
        String key = UUID.randomUUID().toString();

        // When
        Response without = change(supportingAgency, supportId, "answer", ANSWER, null, null);
        Response stale = change(supportingAgency, supportId, "answer", ANSWER, "\"7\"", null);
        Response blank = change(supportingAgency, supportId, "answer", Map.of("message", " "), version, null);
        Response elsewhere = change(other, supportId, "answer", ANSWER, version, null);
        Response first = change(supportingAgency, supportId, "answer", ANSWER, version, key);
        Response again = change(supportingAgency, supportId, "answer", ANSWER, version, key);
        Response ended = change(supportingAgency, supportId, "answer", ANSWER);

        // Then
        assertThat(Stream.of(without, stale, blank, elsewhere, first, again, ended)
                        .map(Response::statusCode))
                .containsExactly(428, 412, 400, 404, 200, 200, 409);
        assertThat(ended.jsonPath().getString("type")).endsWith(":support-ended");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(types(caseId)).containsOnlyOnce("SUPPORT_ANSWERED");
    }

    private String openedWithSupport(String... agencies) {
        DomainEvents.publish(routing.complaintId(), routing.supportedBy(agencies));
        return coordinator.awaitCaseId(routing);
    }

    private String supportOf(String caseId, String agency) {
        return database.column(
                        "select id from supporting_case where case_id = ?::uuid and agency_code = ?", caseId, agency)
                .getFirst();
    }

    private JsonPath awaitState(String supportId, String state) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> read(coordinator, supportId).jsonPath(),
                        support -> state.equals(support.getString("state")));
    }

    private List<String> types(String caseId) {
        return coordinator.read(caseId).jsonPath().getList("entries.type", String.class);
    }

    private List<String> reasons(String caseId) {
        return coordinator
                .read(caseId)
                .jsonPath()
                .getList("entries.findAll { it.type == 'SUPPORT_CANCELLED' }.details.reason", String.class);
    }

    private List<String> notifications(String supportId) {
        return database.column(
                "select kind || ' ' || agency_code from notification where facts ->> 'supportId' = ?", supportId);
    }

    private static List<String> listed(CaseApiClient client) {
        return client.request()
                .queryParam("limit", 100)
                .get("/v1/supporting-cases")
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static Response read(CaseApiClient client, String supportId) {
        return client.request().get("/v1/supporting-cases/{id}", supportId);
    }

    private static Response change(CaseApiClient client, String supportId, String change, Map<String, String> body) {
        return change(client, supportId, change, body, read(client, supportId).header("ETag"), null);
    }

    private static Response change(
            CaseApiClient client,
            String supportId,
            String change,
            Map<String, String> body,
            @Nullable String ifMatch,
            @Nullable String key) {
        RequestSpecification request = client.request().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post("/v1/supporting-cases/{id}/" + change, supportId);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
