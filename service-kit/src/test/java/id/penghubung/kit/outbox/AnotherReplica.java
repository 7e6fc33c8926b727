package id.penghubung.kit.outbox;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.localstack.testing.TestBackends;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.Map;

/** Relay of a second replica, on the same database, with its own producer. */
final class AnotherReplica implements AutoCloseable {

    private final EventProducer producer =
            new EventProducer(Map.of("bootstrap.servers", TestBackends.bootstrapServers()), "notes-service-replica");
    private final BrokerAdmin admin = new BrokerAdmin(producer);
    private final OutboxRelay relay;

    private AnotherReplica(OutboxTable table, Jdbc jdbc) {
        OutboxMeters meters = new OutboxMeters(new SimpleMeterRegistry(), Clock.systemUTC());
        PublishedOffsetTable offsets = new PublishedOffsetTable(jdbc);
        RepublicationTable republications = new RepublicationTable(jdbc);
        OutboxSettings settings = defaultSettings();
        DataLossDetector detector = new DataLossDetector(
                offsets, republications, new LogEndOffsetReader(admin), producer, meters, settings);
        RelayCycle cycle = new RelayCycle(
                table,
                new PublishedEventTable(jdbc),
                republications,
                detector,
                new KeyOrderedSender(new EventSender(producer, "notes-service")),
                meters,
                settings);
        relay = new OutboxRelay(cycle, settings);
        relay.start(new StartupEvent());
    }

    static AnotherReplica with(OutboxTable table, Jdbc jdbc) {
        return new AnotherReplica(table, jdbc);
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
        admin.close();
        producer.close();
    }

    private static OutboxSettings defaultSettings() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutboxSettings.class)
                .build()
                .getConfigMapping(OutboxSettings.class);
    }
}
