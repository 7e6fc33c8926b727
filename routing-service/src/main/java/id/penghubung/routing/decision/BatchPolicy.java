package id.penghubung.routing.decision;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The policy of a batch of events, read when the first event needs it and the same for all events of the batch. Most batches have events
 * about which nothing is decided, such as verifications, and read none. For one thread.
 */
final class BatchPolicy {

    private final Supplier<RoutingPolicy> source;
    private @Nullable RoutingPolicy policy;

    BatchPolicy(Supplier<RoutingPolicy> source) {
        this.source = source;
    }

    RoutingPolicy get() {
        RoutingPolicy known = policy;
        if (known == null) {
            known = source.get();
            policy = known;
        }
        return known;
    }
}
