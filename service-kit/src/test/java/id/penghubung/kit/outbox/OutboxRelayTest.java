package id.penghubung.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxRelayTest {

    @Inject
    OutboxSql sql;

    @Test
    void shouldOutliveErrorsThatAreNotExceptions() {
        AtomicInteger turns = new AtomicInteger();
        OutboxTable outOfMemoryTwice = new OutboxTable(sql) {
            @Override
            void takeTurn() {
                if (turns.incrementAndGet() <= 2) {
                    throw new OutOfMemoryError("pretended");
                }
                super.takeTurn();
            }
        };
        try (AnotherReplica replica = AnotherReplica.with(outOfMemoryTwice, sql)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(turns).hasValueGreaterThan(3));
        }
    }

    @Test
    void shouldTakeNoFurtherTurnOnceItIsStopped() {
        AtomicInteger turns = new AtomicInteger();
        OutboxTable counted = new OutboxTable(sql) {
            @Override
            void takeTurn() {
                turns.incrementAndGet();
                super.takeTurn();
            }
        };
        try (AnotherReplica replica = AnotherReplica.with(counted, sql)) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(turns).hasPositiveValue());

            replica.stop();
            int afterTheStop = turns.get();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(turns).hasValue(afterTheStop));
        }
    }
}
