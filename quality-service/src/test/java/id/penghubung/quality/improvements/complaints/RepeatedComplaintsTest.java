package id.penghubung.quality.improvements.complaints;

import static id.penghubung.quality.improvements.ImprovementScenario.found;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.events.ComplaintDetails;
import id.penghubung.events.ComplaintKind;
import id.penghubung.events.ComplaintSubmitted;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.standards.StandardScenario;
import id.penghubung.quality.testing.Backends;
import id.penghubung.quality.testing.SampleUnits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Complaints that several replicas store at the same time open an action together. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RepeatedComplaintsTest {

    @Inject
    ServiceComplaintTable table;

    @Inject
    RepeatedComplaints repeated;

    private final String name = "Layanan " + UUID.randomUUID();

    @BeforeEach
    void publishDirectory() {
        SampleUnits.publishAll();
    }

    @Test
    void shouldOpenAnActionWhenTwoReplicasStoreTheLastComplaintsAtTheSameTime() throws Exception {
        // Given
        String service = StandardScenario.ofAService(SampleUnits.HOSPITAL, name).code();
        QuarkusTransaction.disallowingExisting().run(() -> {
            for (int i = 0; i < 3; i++) {
                store(service);
            }
        });
        CyclicBarrier stored = new CyclicBarrier(2);
        Callable<Integer> replica =
                () -> QuarkusTransaction.disallowingExisting().call(() -> {
                    store(service);
                    int arrival = stored.await(20, TimeUnit.SECONDS);
                    repeated.check(new TreeSet<>(Set.of(service)), Instant.now());
                    return arrival;
                });

        // When
        try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : replicas.invokeAll(List.of(replica, replica))) {
                done.get();
            }
        }

        // Then
        assertThat(found(ImprovementSource.COMPLAINTS, name))
                .singleElement()
                .satisfies(action -> assertThat(action).containsEntry("serviceCode", service));
    }

    private void store(String service) {
        Instant now = Instant.now();
        ComplaintDetails details = new ComplaintDetails(
                ComplaintKind.COMPLAINT, "Pungutan", "Ada pungutan", "101", "64.02.06", null, null, true, true);
        UUID complaint = UUID.randomUUID();
        table.submitted(
                new ComplaintSubmitted(complaint, "KKR-7Q4M-XD2H", details, now, null, service, null), service, now);
        table.verified(complaint, ComplaintKind.COMPLAINT, false, now);
    }
}
