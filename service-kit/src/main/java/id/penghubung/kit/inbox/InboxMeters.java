package id.penghubung.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** What an operator watches: events applied, delivered again, given up. */
@ApplicationScoped
class InboxMeters {

    private final MeterRegistry registry;

    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void received(String consumer, int applied, int duplicates) {
        registry.counter("inbox.applied", "consumer", consumer).increment(applied);
        registry.counter("inbox.duplicates", "consumer", consumer).increment(duplicates);
    }

    void buried(String consumer) {
        registry.counter("inbox.dead.letters", "consumer", consumer).increment();
    }
}
