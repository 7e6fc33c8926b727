package id.penghubung.focalpoint.casework.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.AccessTokens;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.KafkaTestClient;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the desk does when the reporter takes the complaint back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseWithdrawalServiceTest {

    @Inject
    ComplaintStateTable complaintStates;

    private final CaseApiClient everyDesk = CaseApiClient.as(AccessTokens.coordinator());

    @Test
    void shouldCloseTheCaseAndEndItsDeadlines() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = everyDesk.awaitCaseId(routing);

        // When
        withdraw(routing);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(everyDesk.read(caseId).jsonPath().getString("status"))
                                .isEqualTo("WITHDRAWN"));
        JsonPath file = everyDesk.read(caseId).jsonPath();
        assertThat(file.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
        assertThat(file.getString("dueAt")).isNull();
        assertThat(CaseApiClient.of("dpu").resolve(caseId, "Sudah ditambal").statusCode())
                .isEqualTo(409);
        assertThat(CaseTopicReader.eventsOf(routing.complaintId()))
                .as("the withdrawal itself is known to all")
                .isEmpty();
    }

    @Test
    void shouldKeepAnAnswerThatWasGivenBefore() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = everyDesk.awaitCaseId(routing);
        CaseApiClient.of("dpu").resolve(caseId, "Sudah ditambal");

        // When
        withdraw(routing);
        awaitKnownAsWithdrawn(routing.complaintId());

        // Then
        assertThat(everyDesk.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
    }

    @Test
    void shouldNotBecomeAnybodysWorkWhenTheRoutingComesLater() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu");
        withdraw(routing);
        awaitKnownAsWithdrawn(routing.complaintId());

        // When
        routing.publish();

        // Then
        JsonPath file = everyDesk.awaitCase(routing).setRootPath("items[0]");
        assertThat(file.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(file.getList("deadlines")).isEmpty();
        assertThat(file.getString("dueAt")).isNull();
    }

    @Test
    void shouldEndClosedHoweverRoutingAndWithdrawalRace() {
        // Given
        Map<UUID, RoutedComplaint> routings = Stream.generate(() -> RoutedComplaint.to("dpu"))
                .limit(60)
                .collect(Collectors.toMap(RoutedComplaint::complaintId, Function.identity()));

        // When
        Stream.of(
                        Map.copyOf(routings.values().stream()
                                .collect(Collectors.toMap(RoutedComplaint::complaintId, RoutedComplaint::event))),
                        Map.copyOf(routings.keySet().stream()
                                .collect(Collectors.toMap(
                                        Function.identity(), id -> new ComplaintWithdrawn(id, null, Instant.now())))))
                .parallel()
                .forEach(KafkaTestClient::publishAll);

        // Then
        routings.values().forEach(everyDesk::awaitCase);
        routings.keySet().forEach(this::awaitKnownAsWithdrawn);
        assertThat(routings.keySet())
                .flatMap(id ->
                        everyDesk.list(Map.of("complaintId", id)).jsonPath().getList("items.status", String.class))
                .hasSize(60)
                .containsOnly("WITHDRAWN");
    }

    private static void withdraw(RoutedComplaint routing) {
        KafkaTestClient.publish(
                routing.complaintId(),
                new ComplaintWithdrawn(routing.complaintId(), "Sudah diperbaiki warga", Instant.now()));
    }

    private void awaitKnownAsWithdrawn(UUID complaintId) {
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .until(() -> complaintStates.statesOf(Set.of(complaintId))
                        .getOrDefault(complaintId, ComplaintStateTable.ComplaintState.UNKNOWN)
                        .withdrawn());
    }
}
