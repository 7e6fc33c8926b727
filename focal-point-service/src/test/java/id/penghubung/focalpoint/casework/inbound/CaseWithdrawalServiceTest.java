package id.penghubung.focalpoint.casework.inbound;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintWithdrawn;
import id.penghubung.events.EventType;
import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.CaseApiClient;
import id.penghubung.focalpoint.testing.CaseTopicReader;
import id.penghubung.focalpoint.testing.RoutedComplaint;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.Tokens;
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

/** Cases of withdrawn complaints are closed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseWithdrawalServiceTest {

    @Inject
    ComplaintStateTable complaintStates;

    private final CaseApiClient coordinator = CaseApiClient.as(Tokens.coordinator());

    @Test
    void shouldCloseTheCaseAndEndItsDeadlines() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = coordinator.awaitCaseId(routing);

        // When
        withdraw(routing);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(coordinator.read(caseId).jsonPath().getString("status"))
                                .isEqualTo("WITHDRAWN"));
        JsonPath caseView = coordinator.read(caseId).jsonPath();
        assertThat(caseView.getList("deadlines.state", String.class)).containsOnly("CANCELLED");
        assertThat(caseView.getString("dueAt")).isNull();
        assertThat(CaseApiClient.of("dpu").resolve(caseId, "Sudah ditambal").statusCode())
                .isEqualTo(409);
        assertThat(CaseTopicReader.eventsOf(routing.complaintId()))
                .as("complaints-service has published the withdrawal")
                .isEmpty();
    }

    @Test
    void shouldKeepAnEarlierAnswer() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu").publish();
        String caseId = coordinator.awaitCaseId(routing);
        CaseApiClient.of("dpu").resolve(caseId, "Sudah ditambal");

        // When
        withdraw(routing);
        awaitKnownAsWithdrawn(routing.complaintId());

        // Then
        assertThat(coordinator.read(caseId).jsonPath().getString("status")).isEqualTo("RESOLVED");
        CaseTopicReader.awaitEvents(routing.complaintId(), EventType.CASE_RESOLVED);
    }

    @Test
    void shouldOpenAClosedCaseWhenTheRoutingArrivesAfterTheWithdrawal() {
        // Given
        RoutedComplaint routing = RoutedComplaint.to("dpu");
        withdraw(routing);
        awaitKnownAsWithdrawn(routing.complaintId());

        // When
        routing.publish();

        // Then
        JsonPath caseView = coordinator.awaitCase(routing).setRootPath("items[0]");
        assertThat(caseView.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(caseView.getList("deadlines")).isEmpty();
        assertThat(caseView.getString("dueAt")).isNull();
    }

    @Test
    void shouldCloseTheCaseWhenRoutingAndWithdrawalArriveConcurrently() {
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
                .forEach(DomainEvents::publishAll);

        // Then
        routings.values().forEach(coordinator::awaitCase);
        routings.keySet().forEach(this::awaitKnownAsWithdrawn);
        assertThat(routings.keySet())
                .flatMap(id ->
                        coordinator.list(Map.of("complaintId", id)).jsonPath().getList("items.status", String.class))
                .hasSize(60)
                .containsOnly("WITHDRAWN");
    }

    private static void withdraw(RoutedComplaint routing) {
        DomainEvents.publish(
                routing.complaintId(),
                new ComplaintWithdrawn(routing.complaintId(), "Sudah diperbaiki warga", Instant.now()));
    }

    private void awaitKnownAsWithdrawn(UUID complaintId) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> complaintStates
                        .lockAndRead(Set.of(complaintId))
                        .getOrDefault(complaintId, ComplaintStateTable.ComplaintState.UNKNOWN)
                        .withdrawn());
    }
}
