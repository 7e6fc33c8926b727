package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.focalpoint.testing.ComplaintDecisions.last;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintMerged;
import id.penghubung.events.ComplaintUnmerged;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.ComplaintDecisions;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The coordinator merges a complaint into another one: its case closes, and it gets another one when that is undone. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseMergeServiceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");
    private final ComplaintDecisions complaint = new ComplaintDecisions(routing.complaintId());

    @Test
    void shouldCloseTheCaseAndEndAllDeadlines() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());

        // When
        complaint.publish(merged(2));

        // Then
        JsonPath caseView = awaitMerged(caseId);
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
        assertThat(caseView.getList("entries.type", String.class)).contains("MERGED");
        assertThat(officer.resolve(caseId, "Sudah ditambal").statusCode()).isEqualTo(409);
        assertThat(complaint.deadlines().getList("items.state", String.class)).containsOnly("CANCELLED");
        assertThat(database.column(
                        "select kind || ' ' || agency_code from notification where case_id = ?::uuid and kind = 'CASE_MERGED'",
                        caseId))
                .containsExactly("CASE_MERGED dpu");
    }

    @Test
    void shouldCloseARoundThatWasOnItsWay() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        complaint.publish(merged(2));
        awaitMerged(caseId);

        // When
        RoutedComplaint late = routing.reroutedTo("dishub", 2).publish();

        // Then
        awaitMerged(coordinator.awaitCaseId(late));
    }

    @Test
    void shouldCloseARoundThatIsOpenedAfterTheMerging() {
        // Given
        complaint.publish(merged(1));
        await().atMost(TIMEOUT)
                .until(() -> database.column(
                                        "select 1 from postponed_complaint_event where complaint_id = ?",
                                        routing.complaintId())
                                .size()
                        == 1);

        // When
        routing.publish();

        // Then
        awaitMerged(coordinator.awaitCaseId(routing));
    }

    /** The time of the reporter does not start again. */
    @Test
    void shouldContinueTheDeadlinesFromTheirFirstStartWhenTheMergingIsUndone() {
        // Given
        String caseId = coordinator.awaitCaseId(routing.publish());
        String verification = last(complaint.deadlines(), "VERIFICATION", "startedAt");
        String resolution =
                coordinator.read(caseId).jsonPath().getString("deadlines.find { it.stage == 'RESOLUTION' }.startedAt");
        complaint.publish(merged(2));
        awaitMerged(caseId);

        // When
        complaint.publish(new ComplaintUnmerged(routing.complaintId(), 2, "Lubang lain", now()));
        RoutedComplaint again = routing.reroutedTo("dpu", 3).publish();

        // Then
        JsonPath next = coordinator.read(coordinator.awaitCaseId(again)).jsonPath();
        assertThat(next.getString("status")).isEqualTo("OPEN");
        assertThat(next.getString("deadlines.find { it.stage == 'RESOLUTION' }.startedAt"))
                .isEqualTo(resolution);
        JsonPath deadlines = complaint.awaitDeadlines(found ->
                found.getList("items.findAll { it.state != 'CANCELLED' }.stage").size() == 2);
        assertThat(deadlines.getList(
                        "items.findAll { it.stage == 'VERIFICATION' && it.state != 'CANCELLED' }.startedAt",
                        String.class))
                .containsExactly(verification);
    }

    private JsonPath awaitMerged(String caseId) {
        return await().atMost(TIMEOUT)
                .until(
                        () -> coordinator.read(caseId).jsonPath(),
                        caseView -> "MERGED".equals(caseView.getString("status")));
    }

    private ComplaintMerged merged(int round) {
        return new ComplaintMerged(routing.complaintId(), UUID.randomUUID(), round, "Lubang yang sama", now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
