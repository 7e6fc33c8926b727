package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.events.EventType.CASE_ACKNOWLEDGED;
import static id.penghubung.events.EventType.CASE_RETURNED;
import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.MessageParty;
import id.penghubung.events.MessageSent;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.focalpoint.testing.TestDatabase;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages of the conversation in complaints-service, as the case of the agency records them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConversationServiceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @Inject
    TestDatabase database;

    private final CaseApiClient officer = CaseApiClient.of("dpu");
    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());
    private final RoutedComplaint routing = RoutedComplaint.to("dpu");

    /** SP4N-LAPOR: the agency follows up for the first time within five working days. */
    @Test
    void shouldCountAMessageOfTheAgencyAsFirstFollowUpAndAcknowledgeTheCase() {
        // Given
        String caseId = officer.awaitCaseId(routing.publish());

        // When
        publish(MessageParty.AGENCY, MessageParty.REPORTER, 1);

        // Then
        awaitEntries(caseId, "OPENED", "MESSAGE_SENT", "ACKNOWLEDGED");
        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("status")).isEqualTo("ACKNOWLEDGED");
        assertThat(stateOf(caseView, "FIRST_FOLLOW_UP")).isEqualTo("MET");
        assertThat(stateOf(caseView, "RESOLUTION")).isEqualTo("RUNNING");
        assertThat(caseView.getString("entries[1].message")).isNull();
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_ACKNOWLEDGED);
    }

    @Test
    void shouldNotifyTheAgencyOfAMessageOfTheReporter() {
        // Given
        String caseId = officer.awaitCaseId(routing.publish());

        // When
        publish(MessageParty.REPORTER, MessageParty.AGENCY, 1);

        // Then
        awaitEntries(caseId, "OPENED", "MESSAGE_RECEIVED");
        JsonPath caseView = officer.read(caseId).jsonPath();
        assertThat(caseView.getString("entries[1].actor.role")).isEqualTo("reporter");
        assertThat(stateOf(caseView, "FIRST_FOLLOW_UP")).isEqualTo("RUNNING");
        assertThat(notifications(caseId)).contains("REPORTER_WROTE");
    }

    @Test
    void shouldRecordAMessageThatArrivesBeforeItsCaseAndNoneWithTheCoordinator() {
        // Given
        publish(MessageParty.REPORTER, MessageParty.COORDINATOR, null);
        publish(MessageParty.REPORTER, MessageParty.AGENCY, 1);

        // When
        String caseId = coordinator.awaitCaseId(routing.publish());

        // Then
        awaitEntries(caseId, "OPENED", "MESSAGE_RECEIVED");
    }

    @Test
    void shouldRecordAMessageInAClosedCaseWithoutChangingIt() {
        // Given
        String caseId = officer.awaitCaseId(routing.publish());
        officer.returnToTriage(caseId, "Penerangan urusan Dishub");

        // When
        publish(MessageParty.AGENCY, MessageParty.REPORTER, 1);

        // Then
        awaitEntries(caseId, "OPENED", "RETURNED", "MESSAGE_SENT");
        CaseTopicReader.awaitEvents(routing.complaintId(), CASE_RETURNED);
    }

    private void publish(MessageParty sender, MessageParty addressee, @Nullable Integer round) {
        DomainEvents.publish(
                routing.complaintId(),
                new MessageSent(
                        routing.complaintId(),
                        UUID.randomUUID(),
                        round,
                        round == null ? null : "dpu",
                        sender,
                        addressee,
                        "MESSAGE",
                        0,
                        Instant.now()));
    }

    private void awaitEntries(String caseId, String... types) {
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(coordinator.read(caseId).jsonPath().getList("entries.type", String.class))
                                .containsExactly(types));
    }

    private List<String> notifications(String caseId) {
        return database.column("select kind from notification where case_id = ?::uuid", caseId);
    }

    private static String stateOf(JsonPath caseView, String stage) {
        return caseView.getString("deadlines.find { it.stage == '" + stage + "' }.state");
    }
}
