package id.penghubung.kit.outbox;

import id.penghubung.localstack.testing.TestBackends;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Relay of a second replica, on the same database, with its own producer. */
final class AnotherReplica implements AutoCloseable {

    private final EventProducer producer =
            new EventProducer(Map.of("bootstrap.servers", TestBackends.bootstrapServers()), "notes-service-replica");
    private final LogEndOffsetReader endOffsetReader = new LogEndOffsetReader(producer);
    private final OutboxRelay relay;

    private AnotherReplica(OutboxTable table, OutboxSql sql) {
        OutboxMeters meters = new OutboxMeters(new SimpleMeterRegistry(), Clock.systemUTC());
        PublishedOffsetTable offsets = new PublishedOffsetTable(sql);
        RepublicationTable republications = new RepublicationTable(sql);
        DataLossDetector detector =
                new DataLossDetector(offsets, republications, endOffsetReader, producer, meters, new DefaultSettings());
        relay = new OutboxRelay(new RelayCycle(
                table,
                new PublishedEventTable(sql),
                republications,
                detector,
                new KeyOrderedSender(new EventSender(producer, "notes-service")),
                meters));
        relay.start(new StartupEvent());
    }

    static AnotherReplica with(OutboxTable table, OutboxSql sql) {
        return new AnotherReplica(table, sql);
    }

    void stop() {
        try {
            relay.stop(new ShutdownEvent());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        endOffsetReader.close();
        producer.close();
    }

    private static final class DefaultSettings implements OutboxSettings {
        @Override
        public Duration keepPublished() {
            return Duration.ofDays(14);
        }

        @Override
        public Set<String> keptTopics() {
            return Set.of();
        }

        @Override
        public Duration verifyEvery() {
            return Duration.ofMinutes(1);
        }
    }
}
