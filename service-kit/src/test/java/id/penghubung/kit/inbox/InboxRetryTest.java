package id.penghubung.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.NoteService;
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
    RecordedEvents hearing;

    @Inject
    NoteService notes;

    @Inject
    Inbox inbox;

    @Inject
    InboxTable table;

    @Inject
    SkippedRecordPositions passedOver;

    @Inject
    RecordReader reader;

    @Inject
    DeadLetterPublisher deadLetters;

    @Inject
    InboxMeters meters;

    @Inject
    DataSource database;

    private String key;

    @BeforeEach
    void newKey() {
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void allIsThereAgain() {
        Outages.end();
        await().ignoreExceptions()
                .during(Duration.ofSeconds(2))
                .atMost(LONG)
                .until(() -> Sql.count(database, "select 1") == 1);
    }

    @Test
    void shouldWaitForTheDatabaseThatGoesAwayInTheMiddleOfABatch() {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch away = new CountDownLatch(1);
        hearing.when("middle " + key, event -> {
            inTheMiddle.countDown();
            waitFor(away);
        });
        List<String> texts = new ArrayList<>(List.of("first " + key, "middle " + key));
        IntStream.range(0, 50).forEach(number -> texts.add("later " + number));
        SentEvent.send(texts.stream().map(this::said).toArray(SentEvent[]::new));
        waitFor(inTheMiddle);

        Outages.killPostgres();
        try (LogCapture log = LogCapture.open()) {
            away.countDown();
            SentEvent.send(said("while it was away"));
            texts.add("while it was away");
            await().atMost(LONG).until(() -> timesTriedAgain(log) >= 3);
        }
        Outages.startPostgres();

        await().ignoreExceptions()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(hearing.textsOf(key)).containsExactlyElementsOf(texts));
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldNotTakeAnExhaustedPoolForAMistakeOfTheEvent() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try (LogCapture log = LogCapture.open()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            taken.add(Sql.connectionOfAnotherThread(database));
                        }
                    })
                    .isInstanceOf(SQLException.class);
            SentEvent.send(said("patient"));
            await().atMost(LONG).until(() -> timesTriedAgain(log) >= 1);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        heard("patient");
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldWaitForWhatAnEventSaysIsNotThereYet() {
        AtomicBoolean there = new AtomicBoolean();
        AtomicInteger attempts = new AtomicInteger();
        hearing.when("early " + key, event -> {
            attempts.incrementAndGet();
            if (!there.get()) {
                throw new NotReadyYetException("what it needs");
            }
        });
        SentEvent.send(said("early " + key), said("behind"));

        await().atMost(LONG).untilAsserted(() -> assertThat(attempts).hasValueGreaterThan(3));
        assertThat(hearing.textsOf(key)).isEmpty();
        there.set(true);

        heard("early " + key, "behind");
    }

    @Test
    void shouldTryAgainWhenSomeoneElseWonTheRace() {
        UUID note = notes.write("raced " + key);
        AtomicInteger attempts = new AtomicInteger();
        hearing.when("racing " + key, event -> {
            notes.rewrite(note, "by the event " + key);
            if (attempts.incrementAndGet() == 1) {
                CompletableFuture.runAsync(() ->
                                QuarkusTransaction.requiringNew().run(() -> notes.rewrite(note, "by another " + key)))
                        .join();
            }
        });
        SentEvent.send(said("racing " + key));

        heard("racing " + key);
        assertThat(attempts).hasValue(2);
        assertThat(Sql.count(database, "select event_version from note where id = ?", note))
                .isEqualTo(3);
    }

    @Test
    void shouldGiveUpAnEffectThatLosesEveryRace() {
        hearing.when("loser " + key, event -> {
            throw new OptimisticLockException("always");
        });
        SentEvent.send(said("loser " + key), said("behind"));

        heard("behind");
        assertThat(Topics.read(DEAD_LETTERS, key)).hasSize(1);
    }

    @Test
    void shouldPutNothingAsideWhileTheServiceStops() {
        Retry retry = new Retry();
        Inbox stopping = new Inbox(table, passedOver, reader, deadLetters, meters, retry);
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Void> received = CompletableFuture.runAsync(() -> stopping.receive(
                new Subscription("stopped-reader", NoteConsumer.SUBSCRIPTION.shapes()),
                PolledRecords.of(NoteConsumer.TOPIC, said("a"), said("b")),
                events -> {
                    waits.countDown();
                    throw new NotReadyYetException("the database, the broker, anything");
                }));
        waitFor(waits);

        retry.stop(new ShutdownEvent());

        assertThatThrownBy(received::join).hasRootCauseInstanceOf(ServiceStoppingException.class);
        assertThatThrownBy(() -> stopping.receive(
                        new Subscription("stopped-reader", NoteConsumer.SUBSCRIPTION.shapes()),
                        PolledRecords.of(NoteConsumer.TOPIC, said("c")),
                        events -> {
                            throw new IllegalStateException("The container is gone");
                        }))
                .isInstanceOf(ServiceStoppingException.class);
        assertThat(Topics.read(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void shouldHoldBackADeadLetterUntilKafkaTakesIt() {
        hearing.when("dead " + key, event -> {
            Outages.stopKafka();
            throw new IllegalStateException("poison");
        });
        CompletableFuture<Void> received;
        try (LogCapture log = LogCapture.open()) {
            received = CompletableFuture.runAsync(() -> inbox.receive(
                    new Subscription("patient-reader", NoteConsumer.SUBSCRIPTION.shapes()),
                    PolledRecords.of(NoteConsumer.TOPIC, said("dead " + key), said("alive")),
                    events -> hearing.note("patient-reader", events)));
            await().atMost(LONG).until(() -> timesTriedAgain(log) >= 1);
        }
        assertThat(received).isNotDone();
        Outages.startKafka();

        await().atMost(LONG).until(received::isDone);
        received.join();
        assertThat(hearing.textsOf(key)).containsExactly("alive");
        assertThat(Topics.read(DEAD_LETTERS, key)).isNotEmpty();
    }

    private SentEvent said(String text) {
        return SentEvent.of(NoteConsumer.TOPIC, key, NoteConsumer.SAID, "{\"text\":\"" + text + "\"}");
    }

    private void heard(String... texts) {
        await().ignoreExceptions()
                .atMost(LONG)
                .untilAsserted(() -> assertThat(hearing.textsOf(key)).containsExactly(texts));
    }

    private static long timesTriedAgain(LogCapture log) {
        return log.lines().stream()
                .filter(line -> line.startsWith("Trying again"))
                .count();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
