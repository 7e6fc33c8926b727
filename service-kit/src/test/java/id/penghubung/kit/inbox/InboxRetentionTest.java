package id.penghubung.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.QueryPlan;
import id.penghubung.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxRetentionTest {

    @Inject
    InboxRetention retention;

    @Inject
    DataSource database;

    @AfterEach
    void restore() {
        Sql.run(database, "delete from dead_letter where consumer = 'late-reader'");
        keepInTopic(Duration.ofDays(90), Duration.ofDays(7));
    }

    @Test
    void shouldDeleteIdsThatKafkaCanNoLongerDeliver() {
        Sql.run(database, """
                insert into inbox select 'old-reader', gen_random_uuid(), now() - make_interval(days => 121)
                from generate_series(1, 12000)
                """);
        Sql.run(database, """
                insert into inbox select 'young-reader', gen_random_uuid(), now() - make_interval(days => 119)
                from generate_series(1, 12000)
                """);
        assertThat(QueryPlan.of(
                                database,
                                "inbox",
                                "select 1 from inbox where received_at < now() - interval '130 days' order by received_at limit 10")
                        .uses("inbox_received"))
                .isTrue();

        retention.deleteExpired();

        assertThat(Sql.count(database, "select count(*) from inbox where consumer = 'old-reader'"))
                .isZero();
        assertThat(Sql.count(database, "select count(*) from inbox where consumer = 'young-reader'"))
                .isEqualTo(12_000);
    }

    @Test
    void shouldKeepDeadLettersForTheTimeOfTheSetting() {
        // Given
        keepInTopic(Duration.ofDays(90), Duration.ofDays(7));
        storeDeadLetter(91);
        storeDeadLetter(89);

        // When
        retention.deleteExpired();

        // Then
        assertThat(deadLettersOf(91)).isZero();
        assertThat(deadLettersOf(89)).isOne();
    }

    /** UU 27/2022 Art. 43: no copy of a text is kept longer than the policy says, which shortens the topic. */
    @Test
    void shouldKeepDeadLettersNoLongerThanTheirTopic() {
        // Given
        keepInTopic(Duration.ofDays(23), Duration.ofDays(7));
        storeDeadLetter(31);
        storeDeadLetter(29);

        // When
        retention.deleteExpired();

        // Then
        assertThat(deadLettersOf(31)).isZero();
        assertThat(deadLettersOf(29)).isOne();
    }

    private static void keepInTopic(Duration retention, Duration segment) {
        Topics.keep("penghubung.notes-service.dead-letters.v1", retention, segment);
    }

    private void storeDeadLetter(int daysAgo) {
        Sql.run(database, """
                insert into dead_letter (id, consumer, identity, topic, partition, record_offset, envelope, failure, reason, failed_at)
                values (gen_random_uuid(), 'late-reader', ?, 'late', 0, ?, '{}'::bytea, 'none', 'none', now() - make_interval(days => ?))
                """, "failed " + daysAgo + " days ago", daysAgo, daysAgo);
    }

    private long deadLettersOf(int daysAgo) {
        return Sql.count(
                database,
                "select count(*) from dead_letter where consumer = 'late-reader' and record_offset = ?",
                daysAgo);
    }
}
