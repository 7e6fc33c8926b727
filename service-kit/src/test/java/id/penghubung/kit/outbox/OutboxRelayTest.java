package id.penghubung.kit.outbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.notes.NoteService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
            List<OutboxRow> lockAndReadOldest(int limit, Set<String> pausedTopics) {
                if (cycles.incrementAndGet() <= 2) {
                    throw new OutOfMemoryError("pretended");
                }
                return super.lockAndReadOldest(limit, pausedTopics);
            }
        };
        try (AnotherReplica replica = AnotherReplica.with(failingTwice, jdbc)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(cycles).hasValueGreaterThan(3));
        }
    }

    @Test
    void shouldRunNoCycleAfterStop() {
        AtomicInteger cycles = new AtomicInteger();
        OutboxTable counted = new OutboxTable(jdbc) {
            @Override
            List<OutboxRow> lockAndReadOldest(int limit, Set<String> pausedTopics) {
                cycles.incrementAndGet();
                return super.lockAndReadOldest(limit, pausedTopics);
            }
        };
        try (AnotherReplica replica = AnotherReplica.with(counted, jdbc)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(cycles).hasPositiveValue());

            replica.stop();
            int cyclesAtStop = cycles.get();

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(cycles).hasValue(cyclesAtStop));
        }
    }

    @Test
    void shouldNotReadAgainBeforeACommitOrThePollIntervalWhenAllRowsWereSent() {
        // Given
        List<Instant> reads = new CopyOnWriteArrayList<>();
        OutboxTable oneRowEachTime = new OutboxTable(jdbc) {
            @Override
            List<OutboxRow> lockAndReadOldest(int limit, Set<String> pausedTopics) {
                super.lockAndReadOldest(limit, pausedTopics);
                reads.add(Instant.now());
                return List.of(pendingRow(reads.size()));
            }
        };

        // When
        try (AnotherReplica replica = AnotherReplica.with(oneRowEachTime, jdbc)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(reads).hasSizeGreaterThanOrEqualTo(6));
        }

        // Then
        assertThat(Duration.between(reads.get(1), reads.get(5)))
                .as("four poll intervals of 500 ms")
                .isGreaterThan(Duration.ofMillis(1_900));
    }

    private static OutboxRow pendingRow(long position) {
        return new OutboxRow(
                -position,
                UUID.randomUUID(),
                "id.penghubung.counted.v1",
                NoteService.TOPIC,
                "drained-0",
                "drained-0",
                position,
                Instant.now(),
                null,
                "{}");
    }
}
