package id.penghubung.kit.outbox;

import id.penghubung.localstack.testing.TestBackends;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.Map;

/** The relay of another replica, on the same database, with a producer of its own. */
final class AnotherReplica implements AutoCloseable {

    private final EventProducer producer =
            new EventProducer(Map.of("bootstrap.servers", TestBackends.bootstrapServers()), "notes-service-replica");
    private final OutboxRelay relay;

    private AnotherReplica(OutboxTable table) {
        relay = new OutboxRelay(
                table,
                new InOrder(new EventBroker(producer, "notes-service")),
                new OutboxMeters(new SimpleMeterRegistry(), Clock.systemUTC()));
        relay.start(new StartupEvent());
    }

    static AnotherReplica with(OutboxTable table) {
        return new AnotherReplica(table);
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
        producer.close();
    }
}
