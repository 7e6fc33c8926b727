package id.penghubung.kit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.NoteService;
import id.penghubung.kit.notes.Sql;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

/** Tests the effects of the settings that every service takes from the kit. AccessTest covers access to methods. */
@QuarkusTest
class SharedConfigurationTest {

    @Inject
    Outbox outbox;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @Inject
    EntityManagerFactory entities;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    IdGenerator ids;

    @ConfigProperty(name = "quarkus.thread-pool.max-threads")
    int threads;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final AtomicLong statements = new AtomicLong();

    @Test
    void shouldWriteBatchAsOneStatement() {
        String name = "batch " + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 1; number <= 32; number++) {
                outbox.publish(new OutgoingEvent("t", NoteService.TOPIC, name, name, number, Instant.EPOCH, Map.of()));
            }
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // PostgreSQL numbers the statements of a transaction in cmin.
                    statements.set(Sql.count(
                            database, "select count(distinct cmin::text) from outbox where record_key = ?", name));
                }

                @Override
                public void afterCompletion(int status) {}
            });
        });

        assertThat(statements).hasValue(1);
    }

    @Test
    void shouldHaveConnectionForEveryWorkerThreadAndRelay() {
        assertThat(connections).isGreaterThan(threads);
    }

    @Test
    void shouldLetHibernateWriteInBatches() {
        assertThat(entities.unwrap(SessionFactory.class)
                        .unwrap(SessionFactoryImplementor.class)
                        .getSessionFactoryOptions()
                        .getJdbcBatchSize())
                .isEqualTo(50);
    }

    @Test
    void shouldSetApplicationNameOfConnection() {
        assertThat(
                        Sql.count(
                                database,
                                "select count(*) from pg_stat_activity where pid = pg_backend_pid() and application_name = 'notes-service'"))
                .isOne();
    }

    @Test
    void shouldUseTimePrecisionOfDatabase() {
        assertThat(clock.instant().getNano() % 1_000).isZero();
    }

    @Test
    void shouldGenerateIdentifiersInTimeOrder() {
        UUID first = ids.next();
        UUID second = ids.next();

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.toString()).isLessThan(second.toString());
    }
}
