package id.penghubung.gateway.proxy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service with its instances, used in turn; those that failed lately are passed over. */
public final class Upstream {

    private final String name;
    private final List<Instance> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String name, List<Instance> instances) {
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("No URL is set for " + name);
        }
        this.name = name;
        this.instances = List.copyOf(instances);
    }

    public String name() {
        return name;
    }

    public List<Instance> instances() {
        return instances;
    }

    /** Whose turn it is, or null while every instance is left alone. */
    @Nullable
    Instance next() {
        int size = instances.size();
        int first = size == 1 ? 0 : turn.getAndIncrement();
        for (int i = 0; i < size; i++) {
            Instance instance = instances.get(Math.floorMod(first + i, size));
            if (usable(instance) && instance.breaker().admits()) {
                return instance;
            }
        }
        return null;
    }

    /**
     * Whether requests may go to this instance: to ready ones only, but to all where none is, since a service that is not ready
     * says itself why.
     */
    private boolean usable(Instance instance) {
        return instance.ready() || !anyReady();
    }

    private boolean anyReady() {
        for (Instance instance : instances) {
            if (instance.ready() && !instance.breaker().open()) {
                return true;
            }
        }
        return false;
    }

    /** Until one of the instances is tried again. */
    Duration untilRetry() {
        return instances.stream()
                .map(instance -> instance.breaker().untilRetry())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
