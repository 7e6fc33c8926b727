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

    /** A partition is read again, since its log is not the one that was read. */
    void rewound(String consumer) {
        registry.counter("inbox.rewinds", "consumer", consumer).increment();
    }

    void buried(String consumer) {
        registry.counter("inbox.dead.letters", "consumer", consumer).increment();
    }
}
