package id.penghubung.kit.work;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.testing.Outages;
import id.penghubung.kit.testing.QueryPlan;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests batches with rows that cannot be processed. */
@QuarkusTest
class IsolatingBatchProcessorTest {

    private static final int BATCH = 500;
    private static final UUID FAILING_ID = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    @Inject
    IsolatingBatchProcessor batches;

    @Inject
    ParcelProcessor parcels;

    @Inject
    FailingRowCount count;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    /** Time for which the database must answer before it is used again: its connections break when it is killed. */
    private Duration stable = Duration.ZERO;

    @BeforeEach
    void deleteParcels() {
        Sql.run(database, "delete from parcel");
        Sql.run(database, "delete from failing_row");
    }

    @AfterEach
    void restoreBackends() {
        parcels.beforeEach(() -> {});
        Outages.end();
        await().ignoreExceptions()
                .during(stable)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Sql.count(database, "select 1") == 1);
    }

    @Test
    void shouldProcessAllOtherRowsInSameRun() {
        givenGood(BATCH - 1);
        givenFailing("Budi Santoso");

        assertThat(batches.run(parcels, BATCH)).isEqualTo(BATCH - 1);

        assertThat(Sql.count(database, "select count(*) from parcel where delivered = 1"))
                .isEqualTo(BATCH - 1);
        assertThat(Sql.count(database, "select count(*) from parcel where delivered > 1"))
                .isZero();
        assertThat(lastFailure())
                .as("failure and place, without data of the row")
                .contains("PSQLException 22P02")
                .contains("ParcelProcessor.ids")
                .doesNotContain("Budi");
    }

    @Test
    void shouldDelayFailingRowIncreasinglyAndProcessItAfterCorrection() {
        // Given
        givenFailing("heavy");
        batches.run(parcels, BATCH);
        assertThat(retryDelaySeconds()).isEqualTo(10);

        // When
        assertThat(batches.run(parcels, BATCH)).isZero();
        assertThat(attempts()).as("no attempt before the retry is due").isOne();
        makeRetryDue();
        batches.run(parcels, BATCH);

        // Then
        assertThat(attempts()).isEqualTo(2);
        assertThat(retryDelaySeconds()).isEqualTo(20);
        Sql.run(database, "update failing_row set attempts = 40");
        makeRetryDue();
        batches.run(parcels, BATCH);
        assertThat(retryDelaySeconds()).as("an hour at most").isEqualTo(3600);

        // When
        Sql.run(database, "update parcel set weight = '3'");
        makeRetryDue();
        assertThat(batches.run(parcels, BATCH)).isOne();

        // Then
        assertThat(Sql.count(database, "select delivered from parcel")).isOne();
        assertThat(Sql.count(database, "select count(*) from failing_row")).isZero();
    }

    @Test
    void shouldProcessRowsAfterCompletelyFailingBatch() {
        Sql.run(database, """
                insert into parcel select gen_random_uuid(), now() - interval '2 hours', 'heavy', 0
                from generate_series(1, 30)
                """);
        givenGood(5);

        assertThat(batches.run(parcels, 20)).isEqualTo(5);

        assertThat(Sql.count(database, "select count(*) from failing_row where attempts = 1"))
                .isEqualTo(30);
    }

    @Test
    void shouldReportNumberOfFailingRows() {
        givenFailing("heavy");
        double failuresBefore = failures();
        batches.run(parcels, BATCH);

        count.count();

        assertThat(meters.get("penghubung.work.failing")
                        .tag("worker", ParcelProcessor.WORKER)
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(failures()).isEqualTo(failuresBefore + 1);
    }

    @Test
    void shouldDeleteAbandonedFailure() {
        givenFailing("heavy");
        batches.run(parcels, BATCH);
        Sql.run(database, "delete from parcel");
        Sql.run(database, "update failing_row set next_attempt_at = now() - interval '25 hours'");

        count.count();

        assertThat(Sql.count(database, "select count(*) from failing_row")).isZero();
    }

    @Test
    void shouldRecordNoRowWhileDatabaseIsStopped() {
        // Given
        givenGood(BATCH - 1);
        givenFailing("heavy");

        // When
        parcels.beforeEach(Outages::killPostgres);
        assertThatThrownBy(() -> batches.run(parcels, BATCH)).isInstanceOf(RuntimeException.class);
        stable = Duration.ofSeconds(2);
        restoreBackends();
        stable = Duration.ZERO;

        // Then
        assertThat(Sql.count(database, "select count(*) from failing_row")).isZero();
        assertThat(Sql.count(database, "select count(*) from parcel where delivered > 0"))
                .isZero();
        assertThat(batches.run(parcels, BATCH)).isEqualTo(BATCH - 1);
    }

    @Test
    void shouldRecordNoRowIfDatabaseIsTooSlow() {
        // Given
        givenGood(BATCH);
        AtomicInteger transactions = new AtomicInteger();

        // When
        parcels.beforeEach(() -> {
            transactions.incrementAndGet();
            Sql.run(database, "set local statement_timeout = 20");
            Sql.count(database, "select 1 from pg_sleep(10)");
        });
        assertThatThrownBy(() -> batches.run(parcels, BATCH)).isInstanceOf(UnfinishedRunException.class);
        parcels.beforeEach(() -> {});

        // Then
        assertThat(transactions).hasValueLessThan(20);
        assertThat(Sql.count(database, "select count(*) from failing_row")).isZero();
        assertThat(batches.run(parcels, BATCH)).isEqualTo(BATCH);
    }

    @Test
    void shouldSkipRowsLockedByOtherReplica() throws SQLException {
        givenGood(10);
        givenFailing("heavy");

        try (Connection other = Sql.connectionOfAnotherThread(database);
                PreparedStatement hold =
                        other.prepareStatement("select id from parcel where weight = '1' limit 4 for update")) {
            other.setAutoCommit(false);
            try (ResultSet held = hold.executeQuery()) {
                assertThat(held.next()).isTrue();
            }
            assertThat(batches.run(parcels, BATCH)).isEqualTo(6);
            other.rollback();
        }

        assertThat(batches.run(parcels, BATCH)).isEqualTo(4);
    }

    @Test
    void shouldReadDueRowsByIndexWithManyFailingRows() {
        Sql.run(database, """
                insert into parcel select gen_random_uuid(), now() + make_interval(mins => n - 10000), '1',
                    case when n % 20 = 0 then 0 else 1 end from generate_series(1, 20000) as n
                """);
        Sql.run(database, """
                insert into failing_row select 'parcels', id, 1, now(), now(), now() + interval '1 hour', 'a test'
                from parcel limit 5000
                """);
        Sql.run(database, "analyze failing_row");

        QueryPlan plan = QueryPlan.of(database, "parcel", ParcelProcessor.DUE, OffsetDateTime.now());

        assertThat(plan.uses("parcel_due")).as(plan.toString()).isTrue();
        assertThat(plan.uses("failing_row_pkey")).as(plan.toString()).isTrue();
        assertThat(Stream.of(plan.sorts(), plan.readsAllOf("parcel"), plan.readsAllOf("failing_row")))
                .as(plan.toString())
                .containsOnly(false);
    }

    private void givenGood(int parcels) {
        Sql.run(
                database,
                "insert into parcel select gen_random_uuid(), now() - interval '1 hour', '1', 0 from generate_series(1, ?)",
                parcels);
    }

    private void givenFailing(String weight) {
        Sql.run(database, "insert into parcel values (?, now() - interval '1 hour', ?, 0)", FAILING_ID, weight);
    }

    private void makeRetryDue() {
        Sql.run(database, "update failing_row set next_attempt_at = now() - interval '1 second'");
    }

    private long attempts() {
        return Sql.count(database, "select attempts from failing_row where row_id = ?", FAILING_ID);
    }

    private long retryDelaySeconds() {
        return Sql.count(database, "select extract(epoch from next_attempt_at - last_failed_at)::int from failing_row");
    }

    private double failures() {
        return meters.counter("penghubung.work.failures", "worker", ParcelProcessor.WORKER)
                .count();
    }

    private String lastFailure() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select last_failure from failing_row");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
