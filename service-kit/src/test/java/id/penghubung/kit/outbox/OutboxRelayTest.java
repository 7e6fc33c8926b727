package id.penghubung.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.kit.jdbc.Jdbc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxRelayTest {

    @Inject
    Jdbc jdbc;

    @Test
    void shouldContinueAfterErrors() {
        AtomicInteger cycles = new AtomicInteger();
        OutboxTable failingTwice = new OutboxTable(jdbc) {
            @Override
            void acquireRelayLock() {
                if (cycles.incrementAndGet() <= 2) {
                    throw new OutOfMemoryError("pretended");
                }
                super.acquireRelayLock();
            }
        };
        try (AnotherReplica replica = AnotherReplica.with(failingTwice, jdbc)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(cycles).hasValueGreaterThan(3));
        }
    }

    @Test
    void shouldRunNoCycleAfterStop() {
        AtomicInteger cycles = new AtomicInteger();
        OutboxTable counted = new OutboxTable(jdbc) {
            @Override
            void acquireRelayLock() {
                cycles.incrementAndGet();
                super.acquireRelayLock();
            }
        };
        try (AnotherReplica replica = AnotherReplica.with(counted, jdbc)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(cycles).hasPositiveValue());

            replica.stop();
            int cyclesAtStop = cycles.get();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(cycles).hasValue(cyclesAtStop));
        }
    }
}
