package id.penghubung.kit.inbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.notes.RecordedEvents;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.CountedStatements;
import id.penghubung.kit.testing.SentEvent;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses a consumer of the test, which can be stopped and started again. The consumer of the service runs at the same time. */
@QuarkusTest
class PositionRebalanceListenerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Inbox inbox;

    @Inject
    RecordedEvents recordedEvents;

    @Inject
    @Identifier(PositionRebalanceListener.NAME)
    PositionRebalanceListener positions;

    @Inject
    DataSource database;

    private String key;
    private String topic;
    private String name;

    @BeforeEach
    void newReader() {
        key = UUID.randomUUID().toString();
        topic = "penghubung.kit-restored-" + key + ".v1";
        name = "reader-" + key;
        Topics.create(topic);
    }

    @Test
    void shouldReadEventsMissingInRestoredDatabase() {
        send("a", "b");
        readUntilReceived("a", "b");
        Backup backup = new Backup();
        send("c", "d");
        readUntilReceived("a", "b", "c", "d");

        backup.restore();
        assertThat(received()).containsExactly("a", "b");

        readUntilReceived("a", "b", "c", "d");
    }

    @Test
    void shouldReadFromBeginningWithoutStoredPosition() {
        send("a", "b");
        readUntilReceived("a", "b");

        deleteAllState();

        readUntilReceived("a", "b");
    }

    @Test
    void shouldContinueAtStoredPosition() {
        send("a", "b");
        readUntilReceived("a", "b");
        send("c");

        try (Reader reader = new Reader()) {
            await().atMost(SOON).untilAsserted(() -> assertThat(received()).containsExactly("a", "b", "c"));
            assertThat(reader.received()).isOne();
        }
    }

    @Test
    void shouldRewindInLogThatLostRecordsAndGrewAgain() {
        send("a", "b", "c", "d");
        readUntilReceived("a", "b", "c", "d");

        Topics.truncate(topic, record -> List.of("a", "b").contains(text(record)));
        send("e", "f", "g");

        readUntilReceived("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void shouldRewindInLongerNewLog() {
        send("a", "b");
        readUntilReceived("a", "b");

        Topics.truncate(topic, record -> false);
        send("c", "d", "e", "f");

        readUntilReceived("a", "b", "c", "d", "e", "f");
    }

    @Test
    void shouldRewindInShorterNewLog() {
        send("a", "b", "c");
        readUntilReceived("a", "b", "c");

        Topics.truncate(topic, record -> false);
        send("d");

        readUntilReceived("a", "b", "c", "d");
    }

    @Test
    void shouldStorePositionAfterSkippedRecords() {
        SentEvent.send(foreign(), foreign(), foreign());

        try (Reader reader = new Reader()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Sql.count(
                                    database,
                                    "select coalesce(sum(next_offset), 0) from inbox_position where consumer = ?",
                                    name))
                            .isEqualTo(3));
        }
    }

    @Test
    void shouldStoreNewestTimestampOfEarlierPolls() {
        receive(PolledRecords.at(topic, 0, 1_000, foreign()));
        receive(PolledRecords.at(topic, 1, 9_000, foreign()));
        receive(PolledRecords.at(
                topic, 2, 5_000, SentEvent.of(topic, key, NoteConsumer.MESSAGE_POSTED, "{\"text\":\"a\"}")));

        assertThat(Sql.count(database, "select next_offset from inbox_position where consumer = ?", name))
                .isEqualTo(3);
        assertThat(Sql.count(database, "select newest_timestamp from inbox_position where consumer = ?", name))
                .isEqualTo(9_000);
    }

    @Test
    void shouldStorePositionAndEventsInOneStatement() {
        CountedStatements counted = new CountedStatements(database);
        InboxTable table = new InboxTable(new Jdbc(counted.database()));

        QuarkusTransaction.requiringNew()
                .run(() -> table.insertNew(
                        name,
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        Positions.after(PolledRecords.of(topic, foreign(), foreign()))));

        assertThat(counted.count()).isOne();
        assertThat(Sql.count(database, "select next_offset from inbox_position where consumer = ?", name))
                .isEqualTo(2);
    }

    private void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                new Subscription(name, NoteConsumer.SUBSCRIPTION.eventTypes()),
                records,
                events -> recordedEvents.record(name, events));
    }

    private SentEvent foreign() {
        return SentEvent.of(topic, key, "id.penghubung.foreign.v1", "{}");
    }

    private void send(String... texts) {
        SentEvent.send(Arrays.stream(texts)
                .map(text -> SentEvent.of(topic, key, NoteConsumer.MESSAGE_POSTED, "{\"text\":\"" + text + "\"}"))
                .toArray(SentEvent[]::new));
    }

    private void readUntilReceived(String... texts) {
        try (Reader reader = new Reader()) {
            await().atMost(SOON).untilAsserted(() -> assertThat(received()).containsExactly(texts));
        }
    }

    private List<String> received() {
        return recordedEvents.textsOf(key);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return Topics.body(record).replaceAll(".*:\"|\"}", "");
    }

    private void deleteAllState() {
        Sql.run(database, "delete from heard where key = ?", key);
        Sql.run(database, "delete from inbox where consumer = ?", name);
        Sql.run(database, "delete from inbox_position where consumer = ?", name);
    }

    /** Older copy of the database state of this reader. */
    private final class Backup {

        private final String suffix = key.replace("-", "");

        Backup() {
            Sql.run(database, "create table heard_" + suffix + " as select * from heard where key = ?", key);
            Sql.run(database, "create table inbox_" + suffix + " as select * from inbox where consumer = ?", name);
            Sql.run(
                    database,
                    "create table position_" + suffix + " as select * from inbox_position where consumer = ?",
                    name);
        }

        void restore() {
            deleteAllState();
            Sql.run(
                    database,
                    "insert into heard (consumer, event_id, key, text, trace_id) select consumer, event_id, key, text, trace_id from heard_"
                            + suffix + " order by position");
            Sql.run(database, "insert into inbox select * from inbox_" + suffix);
            Sql.run(database, "insert into inbox_position select * from position_" + suffix);
        }
    }

    /** Consumer of the topic with positions from the database, in a thread of its own until it is closed. */
    private final class Reader implements AutoCloseable {

        private final PositionedReader reader =
                new PositionedReader(topic, name, positions, PositionRebalanceListenerTest.this::receive);

        int received() {
            return reader.received();
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
