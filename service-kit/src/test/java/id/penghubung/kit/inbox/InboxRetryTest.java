package id.penghubung.kit.inbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.LogCapture;
import id.penghubung.kit.testing.Outages;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxRetryTest {

    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String DEAD_LETTERS = "penghubung.notes-service.dead-letters.v1";

    @Inject
    RecordedEvents recordedEvents;

    @Inject
    NoteService notes;

    @Inject
    Inbox inbox;

    @Inject
    InboxTable table;

    @Inject
    SkippedRecordPositions skippedPositions;

    @Inject
    RecordReader reader;

    @Inject
    DeadLetterPublisher publisher;

    @Inject
    DeadLetterTable deadLetters;

    @Inject
    InboxMeters meters;

    @Inject
    DataSource database;

    private String key;

    /** Time for which the database must answer before the next test: its connections break when it is killed. */
    private Duration stable = Duration.ZERO;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void restoreBackends() {
        Outages.end();
        await().ignoreExceptions().during(stable).atMost(LONG).until(() -> Sql.count(database, "select 1") == 1);
    }

    @Test
    void shouldWaitForDatabaseThatStopsDuringBatch() {
        CountDownLatch effectStarted = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        recordedEvents.when("middle " + key, event -> {
            effectStarted.countDown();
            waitFor(stopped);
        });
        List<String> texts = new ArrayList<>(List.of("first " + key, "middle " + key));
        IntStream.range(0, 50).forEach(number -> texts.add("later " + number));
        SentEvent.send(texts.stream().map(this::message).toArray(SentEvent[]::new));
        waitFor(effectStarted);

        stable = Duration.ofSeconds(2);
        Outages.killPostgres();
        try (LogCapture log = LogCapture.open()) {
            stopped.countDown();
            SentEvent.send(message("during the outage"));
            texts.add("during the outage");
            await().atMost(LONG).until(() -> retryCount(log) >= 3);
        }
        Outages.startPostgres();

        await().ignoreExceptions()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(recordedEvents.textsOf(key)).containsExactlyElementsOf(texts));
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldRetryWhilePoolIsExhausted() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try (LogCapture log = LogCapture.open()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(Sql.connectionOfAnotherThread(database));
                        }
                    })
                    .isInstanceOf(SQLException.class);
            SentEvent.send(message("patient"));
            await().atMost(LONG).until(() -> retryCount(log) >= 1);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        awaitReceived("patient");
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldRetryEventUntilRequiredDataArrives() {
        AtomicBoolean ready = new AtomicBoolean();
        AtomicInteger attempts = new AtomicInteger();
        recordedEvents.when("early " + key, event -> {
            attempts.incrementAndGet();
            if (!ready.get()) {
                throw new NotReadyYetException("required data");
            }
        });
        SentEvent.send(message("early " + key), message("behind"));

        await().atMost(LONG).untilAsserted(() -> assertThat(attempts).hasValueGreaterThan(3));
        assertThat(recordedEvents.textsOf(key)).isEmpty();
        ready.set(true);

        awaitReceived("early " + key, "behind");
    }

    @Test
    void shouldRetryAfterConcurrentModification() {
        UUID note = notes.write("raced " + key);
        AtomicInteger attempts = new AtomicInteger();
        recordedEvents.when("racing " + key, event -> {
            notes.rewrite(note, "by the event " + key);
            if (attempts.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() ->
                                QuarkusTransaction.requiringNew().run(() -> notes.rewrite(note, "by another " + key)))
                        .join();
            }
        });
        SentEvent.send(message("racing " + key));

        awaitReceived("racing " + key);
        assertThat(attempts).hasValue(2);
        assertThat(Sql.count(database, "select event_version from note where id = ?", note))
                .isEqualTo(3);
    }

    @Test
    void shouldDeadLetterEventAfterRepeatedConflicts() {
        recordedEvents.when("loser " + key, event -> {
            throw new OptimisticLockException("always");
        });
        SentEvent.send(message("loser " + key), message("behind"));

        awaitReceived("behind");
        assertThat(Topics.read(DEAD_LETTERS, key)).hasSize(1);
    }

    @Test
    void shouldNotDeadLetterEventsDuringShutdown() {
        Retry retry = new Retry();
        Inbox stopping = new Inbox(table, skippedPositions, reader, publisher, deadLetters, meters, retry);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Void> received = CompletableFuture.runAsync(() -> stopping.receive(
                new Subscription("stopped-reader", NoteConsumer.SUBSCRIPTION.eventTypes()),
                PolledRecords.of(NoteConsumer.TOPIC, message("a"), message("b")),
                events -> {
                    waiting.countDown();
                    throw new NotReadyYetException("required data");
                }));
        waitFor(waiting);

        retry.stop(new ShutdownEvent());

        assertThatThrownBy(received::join).hasRootCauseInstanceOf(ServiceStoppingException.class);
        assertThatThrownBy(() -> stopping.receive(
                        new Subscription("stopped-reader", NoteConsumer.SUBSCRIPTION.eventTypes()),
                        PolledRecords.of(NoteConsumer.TOPIC, message("c")),
                        events -> {
                            throw new IllegalStateException("The container is gone");
                        }))
                .isInstanceOf(ServiceStoppingException.class);
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldRetryDeadLetterUntilKafkaAcceptsIt() {
        recordedEvents.when("dead " + key, event -> {
            Outages.stopKafka();
            throw new IllegalStateException("cannot be applied");
        });
        CompletableFuture<Void> received;
        try (LogCapture log = LogCapture.open()) {
            received = CompletableFuture.runAsync(() -> inbox.receive(
                    new Subscription("patient-reader", NoteConsumer.SUBSCRIPTION.eventTypes()),
                    PolledRecords.of(NoteConsumer.TOPIC, message("dead " + key), message("alive")),
                    events -> recordedEvents.record("patient-reader", events)));
            await().atMost(LONG).until(() -> retryCount(log) >= 1);
        }
        assertThat(received).isNotDone();
        Outages.startKafka();

        await().atMost(LONG).until(received::isDone);
        received.join();
        assertThat(recordedEvents.textsOf(key)).containsExactly("alive");
        assertThat(Topics.read(DEAD_LETTERS, key)).isNotEmpty();
    }

    private SentEvent message(String text) {
        return SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.MESSAGE_POSTED, "{\"text\":\"" + text + "\"}");
    }

    private void awaitReceived(String... texts) {
        await().ignoreExceptions()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(recordedEvents.textsOf(key)).containsExactly(texts));
    }

    private static long retryCount(LogCapture log) {
        return log.lines().stream()
                .filter(line -> line.startsWith("Trying again"))
                .count();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
