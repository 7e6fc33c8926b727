package id.penghubung.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.QueryPlan;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxRetentionTest {

    @Inject
    InboxRetention retention;

    @Inject
    DataSource database;

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
}
