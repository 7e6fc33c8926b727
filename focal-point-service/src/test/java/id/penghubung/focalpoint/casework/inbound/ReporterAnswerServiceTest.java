package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.events.EventType.CASE_RETURNED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.InformationProvided;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Answers of reporters that arrive before their case: topics have no order between them, and no answer is lost. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReporterAnswerServiceTest {

    private static final String DEAD_LETTERS = "penghubung.focal-point-service.dead-letters.v1";
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");

    @Test
    void shouldRecordAnAnswerThatArrivesBeforeItsCase() {
        // Given
        publishAnswerWithoutCase(1);

        // When
        String caseId = coordinator.awaitCaseId(routing.publish());

        // Then
        awaitEntries(caseId, "OPENED", "INFORMATION_PROVIDED");
        JsonPath caseView = coordinator.read(caseId).jsonPath();
        assertThat(caseView.getString("entries[1].message")).isEqualTo("Di depan gerbang timur");
        assertThat(caseView.getString("entries[1].details.awaited")).isEqualTo("false");
        assertThat(caseView.getString("status")).isEqualTo("OPEN");
        assertThat(Topics.read(DEAD_LETTERS, routing.complaintId().toString())).isEmpty();
    }

    @Test
    void shouldRecordAnAnswerOnlyInTheCaseOfItsRound() {
        // Given
        String firstId = coordinator.awaitCaseId(routing.publish());
        CaseApiClient.of("dpu").returnToTriage(firstId, "Penerangan urusan Dishub");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RETURNED);
        publishAnswerWithoutCase(2);

        // When
        String secondId =
                coordinator.awaitCaseId(routing.reroutedTo("dishub", 2).publish());

        // Then
        awaitEntries(secondId, "OPENED", "INFORMATION_PROVIDED");
        assertThat(types(firstId)).containsExactly("OPENED", "RETURNED");
    }

    @Test
    void shouldApplyAWithdrawalBehindAnAnswerThatWaits() {
        // Given
        publishAnswerWithoutCase(1);
        DomainEvents.publish(routing.complaintId(), new ComplaintWithdrawn(routing.complaintId(), null, Instant.now()));

        // When
        String caseId = coordinator.awaitCaseId(routing.publish());

        // Then
        awaitEntries(caseId, "OPENED", "INFORMATION_PROVIDED", "WITHDRAWN");
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("WITHDRAWN");
    }

    /** Publishes an answer and returns when the service has received it and has not found its case. */
    private void publishAnswerWithoutCase(int round) {
        try (LogCapture log = LogCapture.open()) {
            DomainEvents.publish(
                    routing.complaintId(),
                    new InformationProvided(
                            routing.complaintId(), round, UUID.randomUUID(), "Di depan gerbang timur", Instant.now()));
            await().atMost(TIMEOUT)
                    .until(() -> log.lines().stream()
                            .anyMatch(line -> line.startsWith("Trying again")
                                    && line.contains(routing.complaintId() + " in round " + round)));
        }
    }

    private void awaitEntries(String caseId, String... expected) {
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(types(caseId)).containsExactly(expected));
    }

    private List<String> types(String caseId) {
        return coordinator.read(caseId).jsonPath().getList("entries.type", String.class);
    }
}
