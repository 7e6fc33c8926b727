package id.penghubung.routing.decision;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import id.penghubung.events.ComplaintErased;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.testing.DomainEvents;
import id.penghubung.kit.testing.PolledEvents;
import id.penghubung.kit.testing.Tokens;
import id.penghubung.routing.testing.Backends;
import id.penghubung.routing.testing.ComplaintScenario;
import id.penghubung.routing.testing.SampleAgencies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 8, 43: the erasure of a complaint reaches the copy of its text for routing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasureTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    ComplaintsConsumer consumer;

    @Inject
    Jdbc jdbc;

    @BeforeAll
    static void publishDirectory() {
        SampleAgencies.publishAll();
        ComplaintScenario.ofAComplaintInTenggarong("101").submitted().awaitRouted();
    }

    @Test
    void shouldEraseTheTextOfAnErasedComplaintAndKeepWhatFiguresAreCountedFrom() {
        // Given
        ComplaintScenario scenario =
                ComplaintScenario.ofAComplaintInTenggarong("101").submitted();
        scenario.awaitRouted();
        scenario.recalled(1, false, "Rumah Sekar di Jl. Danau Aji milik provinsi");
        scenario.awaitEvents(2);
        scenario.decide("dishub", "Sekar minta rambu").then().statusCode(200);
        scenario.withdrawn();

        // When
        scenario.erased();

        // Then
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(stored(scenario.id())).isEqualTo("(dihapus) (dihapus) 101 64.02.06 WITHDRAWN 2"));
        assertThat(decisions(scenario.id())).doesNotContain("Sekar", "Danau Aji");
        scenario.decisions(Tokens.coordinator())
                .then()
                .body("items.decidedBy", contains("COORDINATOR", "RECALL", "RULE"))
                .body("items.findAll { it.agencyCode }.agencyCode", contains("dishub", "dpu"));
    }

    /** A submission that was a dead letter is sent again after the complaint has ended. */
    @Test
    void shouldNotBringBackAComplaintThatWasErasedBeforeItsSubmissionIsApplied() {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");
        scenario.erased();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(ending(scenario.id())).containsExactly("ERASED"));

        // When
        scenario.submitted();

        // Then: a complaint that is submitted after it, in the same partition, is decided
        ComplaintScenario next = ComplaintScenario.ofAComplaintInTenggarong("101");
        DomainEvents.toSend(scenario.id(), next.submission()).send();
        next.awaitRouted();
        assertThat(scenario.records()).isEmpty();
        assertThat(isStored(scenario.id())).isFalse();
    }

    /** Two replicas: a submission that was a dead letter is sent again while the erasure is applied. */
    @Test
    void shouldEraseTheTextOfAComplaintThatAnotherTransactionStoresAtTheSameTime() throws Exception {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");

        // When
        applyAtTheSameTime(scenario.id(), scenario.submission(), erasure(scenario.id()));

        // Then
        assertThat(stored(scenario.id())).startsWith("(dihapus) (dihapus) 101");
    }

    @Test
    void shouldNotStoreAComplaintThatAnotherTransactionErasesAtTheSameTime() throws Exception {
        // Given
        ComplaintScenario scenario = ComplaintScenario.ofAComplaintInTenggarong("101");

        // When
        applyAtTheSameTime(scenario.id(), erasure(scenario.id()), scenario.submission());

        // Then
        assertThat(ending(scenario.id())).containsExactly("ERASED");
        assertThat(isStored(scenario.id())).isFalse();
    }

    /** Applies one event, and before its transaction ends lets another replica receive the other one. */
    private void applyAtTheSameTime(UUID complaintId, DomainEvent applied, DomainEvent receivedMeanwhile)
            throws Exception {
        Consumer<List<ReceivedEvent>> effect =
                consumer.effects().values().iterator().next();
        ConsumerRecords<String, byte[]> poll =
                PolledEvents.of(List.of(DomainEvents.toSend(complaintId, receivedMeanwhile)));
        try (ExecutorService replica = Executors.newSingleThreadExecutor()) {
            Future<?> received = QuarkusTransaction.disallowingExisting().call(() -> {
                effect.accept(List.of(arrived(complaintId, applied)));
                Future<?> receiving = replica.submit(() -> consumer.on(poll));
                await().pollInSameThread().until(() -> receiving.isDone() || isWaitedFor());
                return receiving;
            });
            received.get();
        }
    }

    private static ReceivedEvent arrived(UUID complaintId, DomainEvent event) {
        String key = complaintId.toString();
        return new ReceivedEvent(
                UUID.randomUUID(), EventType.of(event).typeName(), key, key, 1, Instant.now(), null, event);
    }

    private static ComplaintErased erasure(UUID complaintId) {
        return new ComplaintErased(complaintId, Instant.now());
    }

    /** Returns whether another transaction waits for that of this thread. */
    private boolean isWaitedFor() {
        return jdbc.one(
                "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                row -> row.getBoolean(1));
    }

    private boolean isStored(UUID complaintId) {
        return jdbc.one(
                "select exists (select from complaint_routing where complaint_id = ?)",
                row -> row.getBoolean(1),
                complaintId);
    }

    private List<String> ending(UUID complaintId) {
        return jdbc.list(
                "select ending from ended_complaint where complaint_id = ?", row -> row.getString(1), complaintId);
    }

    private String stored(UUID complaintId) {
        return jdbc.one("""
                select concat_ws(' ', title, description, address, latitude, longitude, category_code, district_code, state, round)
                from complaint_routing where complaint_id = ?
                """, row -> row.getString(1), complaintId);
    }

    private String decisions(UUID complaintId) {
        return String.join(
                "\n",
                jdbc.list(
                        "select row_to_json(d)::text from routing_decision d where complaint_id = ?",
                        row -> row.getString(1),
                        complaintId));
    }
}
