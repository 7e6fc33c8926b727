package id.penghubung.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.CountedStatements;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedEventsTest {

    @Inject
    PublishedRetention retention;

    @Inject
    PublishedOffsetTable offsets;

    @Inject
    RepublicationTable republications;

    @Inject
    DataSource database;

    private String topic;

    @BeforeEach
    void newTopic() {
        topic = "kept-" + UUID.randomUUID();
    }

    @AfterEach
    void restoreTopic() {
        keepInTopic(Duration.ofDays(90), Duration.ofDays(7));
    }

    @Test
    void shouldMoveAcknowledgedEventsInOneStatement() {
        CountedStatements counted = new CountedStatements(database);
        PublishedEventTable table = new PublishedEventTable(new Jdbc(counted.database()));
        List<OutboxRow> rows = List.of(parkedRow(1), parkedRow(2), parkedRow(3));

        List<PartitionDataLoss> losses =
                QuarkusTransaction.requiringNew().call(() -> table.moveFromOutbox(rows, acknowledged(3, 0, 41)));

        assertThat(counted.count()).isOne();
        assertThat(losses).isEmpty();
        assertThat(Sql.count(database, "select count(*) from outbox where topic = ?", topic))
                .isZero();
        assertThat(Sql.count(database, "select count(*) from published_event where topic = ?", topic))
                .isEqualTo(3);
        assertThat(offsets.last()).containsEntry(new TopicPartition(topic, 3), 41L);
    }

    @Test
    void shouldDetectLossWhenOffsetIsReused() {
        PublishedEventTable table = new PublishedEventTable(new Jdbc(database));
        republish(table, 0, 100);

        assertThat(republish(table, 101, 120)).isEmpty();
        assertThat(republish(table, 115, 117))
                .containsExactly(new PartitionDataLoss(new TopicPartition(topic, 3), 115, 120));
        assertThat(republish(table, 118, 118)).isEmpty();
    }

    @Test
    void shouldDeleteExpiredEventsExceptOfPermanentTopics() {
        fill(topic, 12_000, "15 days");
        fill(topic, 100, "13 days");
        fill("penghubung.directory.v1", 10, "400 days");
        Sql.run(
                database,
                "insert into published_offset select ?, 0, now() - make_interval(days => d), 100 - d from generate_series(15, 30) d",
                topic);

        retention.deleteExpired();

        assertThat(Sql.count(database, "select count(*) from published_event where topic = ?", topic))
                .isEqualTo(100);
        assertThat(Sql.count(database, "select count(*) from published_event where topic = 'penghubung.directory.v1'"))
                .isEqualTo(10);
        assertThat(offsets.last()).containsEntry(new TopicPartition(topic, 0), 85L);
        assertThat(Sql.count(database, "select count(*) from published_offset where topic = ?", topic))
                .isOne();
    }

    /** UU 27/2022 Art. 43: no copy of a text is kept longer than the policy says, which shortens the topic. */
    @Test
    void shouldKeepPublishedAndDismissedEventsNoLongerThanTheTopicKeepsTexts() {
        // Given
        keepInTopic(Duration.ofDays(5), Duration.ofDays(5));
        fill(topic, 100, "11 days");
        fill(topic, 10, "9 days");
        dismiss("11 days");
        dismiss("9 days");

        // When
        retention.deleteExpired();

        // Then
        assertThat(Sql.count(database, "select count(*) from published_event where topic = ?", topic))
                .isEqualTo(10);
        assertThat(Sql.count(database, "select count(*) from dismissed_event where topic = ?", topic))
                .isOne();
    }

    @Test
    void shouldReadNextEventsByIndex() {
        fill(topic, 50_000, "3 days");

        QueryPlan next = QueryPlan.of(database, "published_event", """
                select * from published_event p
                where (p.published_at, p.position) > (now() - interval '3 days', 0)
                order by p.published_at, p.position limit 500
                """);

        assertThat(next.uses("published_event_pkey")).as(next.toString()).isTrue();
        assertThat(next.sorts()).as(next.toString()).isFalse();
    }

    @Test
    void shouldRequestEventsOfEarlierRepublicationAgain() {
        Sql.run(database, "insert into published_offset values (?, 3, now() - interval '2 hours', 10)", topic);
        Sql.run(database, "insert into published_offset values (?, 3, now() - interval '1 hour', 20)", topic);
        Sql.run(database, """
                insert into republication (since, reason, requested_at, finished_at)
                values (now() - interval '5 days', ?, now() - interval '90 minutes', now() - interval '30 minutes')
                """, topic);

        QuarkusTransaction.begin();
        // Requests of other tests count as well; the rollback restores them.
        Sql.run(database, "delete from republication where reason <> ?", topic);
        republications.requestAfter(new PartitionDataLoss(new TopicPartition(topic, 3), 21, 25));
        long days = Sql.count(
                database,
                "select extract(day from now() - since)::bigint from republication where finished_at is null");
        QuarkusTransaction.rollback();

        assertThat(days).isEqualTo(5);
    }

    @Test
    void shouldNotDetectSameLossAgainAfterClockWasSetBack() {
        Sql.run(database, "insert into published_offset values (?, 3, now() - interval '1 hour', 20)", topic);
        Sql.run(database, "insert into published_offset values (?, 3, now() + interval '1 hour', 100)", topic);

        QuarkusTransaction.requiringNew()
                .run(() -> offsets.resetAfterLoss(new PartitionDataLoss(new TopicPartition(topic, 3), 41, 100)));

        assertThat(offsets.last()).containsEntry(new TopicPartition(topic, 3), 40L);
        assertThat(Sql.count(database, "select count(*) from published_offset where topic = ?", topic))
                .as("offsets before the end are kept")
                .isEqualTo(2);
    }

    private List<PartitionDataLoss> republish(PublishedEventTable table, long first, long last) {
        return QuarkusTransaction.requiringNew()
                .call(() -> table.moveFromOutbox(List.of(), acknowledged(3, first, last)));
    }

    private AcknowledgedOffsets acknowledged(int partition, long first, long last) {
        AcknowledgedOffsets acknowledged = new AcknowledgedOffsets();
        for (long offset = first; offset <= last; offset++) {
            acknowledged.add(new RecordMetadata(new TopicPartition(topic, partition), offset, 0, 0, 0, 0));
        }
        return acknowledged;
    }

    /** Inserts a parked row, which the relay ignores. */
    private OutboxRow parkedRow(long number) {
        UUID id = UUID.randomUUID();
        Sql.run(database, """
                insert into outbox (event_id, type, topic, record_key, subject, aggregate_version, occurred_at, body,
                                    parked_at)
                values (?, 'id.penghubung.kept.v1', ?, 'k', 's', ?, now(), '{}', now())
                """, id, topic, number);
        long position = Sql.count(database, "select position from outbox where event_id = ?", id);
        return new OutboxRow(position, id, "id.penghubung.kept.v1", topic, "k", "s", number, Instant.EPOCH, null, "{}");
    }

    private void dismiss(String age) {
        Sql.run(database, """
                insert into dismissed_event (event_id, type, topic, record_key, subject, aggregate_version, occurred_at, body, dismissed_at)
                values (gen_random_uuid(), 't', ?, 'k', 's', 1, now(), '{}', now() - ?::interval)
                """, topic, age);
    }

    private static void keepInTopic(Duration retention, Duration segment) {
        Topics.keep(DeadLetterTopic.of("notes-service"), retention, segment);
    }

    private void fill(String name, int rows, String age) {
        Sql.run(database, """
                insert into published_event
                select now() - ?::interval, n, gen_random_uuid(), 't', ?, 'k', 's', n, now(), null, '{}'
                from generate_series(1, ?) n
                on conflict do nothing
                """, age, name, rows);
    }
}
