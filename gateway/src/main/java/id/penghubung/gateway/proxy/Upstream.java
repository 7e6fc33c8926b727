package id.penghubung.gateway.proxy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A service with its instances, used in turn; those that failed lately are passed over. */
public final class Upstream {

    private final String name;
    private final List<UpstreamInstance> instances;
    private final Permits streamedBodies;
    private final WaitingRequests waiting;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String name, List<UpstreamInstance> instances, int streamedPerInstance, int mostWaiting) {
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("No URL is set for " + name);
        }
        this.name = name;
        this.instances = List.copyOf(instances);
        this.streamedBodies = new Permits(streamedPerInstance * instances.size());
        this.waiting = new WaitingRequests(mostWaiting);
    }

    public String name() {
        return name;
    }

    public List<UpstreamInstance> instances() {
        return instances;
    }

    /** The connections that requests hold at the moment, of all instances. */
    public int leased() {
        return instances.stream()
                .mapToInt(instance -> instance.connections().used())
                .sum();
    }

    /** The requests that wait for a connection. */
    public int pending() {
        return waiting.size();
    }

    /** The connections that may carry bodies too large to be received first. */
    Permits streamedBodies() {
        return streamedBodies;
    }

    WaitingRequests waiting() {
        return waiting;
    }

    /** Whether any instance may be used; it may still have no connection free. */
    boolean available() {
        return instances.stream().anyMatch(instance -> !instance.breaker().open());
    }

    /** A connection to the instance whose turn it is, or null if none may be used or all connections are in use. */
    @Nullable
    Lease lease() {
        int size = instances.size();
        int first = size == 1 ? 0 : turn.getAndIncrement();
        for (int i = 0; i < size; i++) {
            UpstreamInstance instance = instances.get(Math.floorMod(first + i, size));
            if (usable(instance) && instance.connections().take()) {
                // Asked last, because an open breaker counts each question as a try.
                if (instance.breaker().admits()) {
                    return new Lease(this, instance);
                }
                instance.connections().giveBack();
            }
        }
        return null;
    }

    /** Passes the permit on to the request that has waited longest, if the instance may be used. */
    void giveBack(UpstreamInstance instance) {
        while (usable(instance) && !instance.breaker().open()) {
            WaitingRequests.Waiting next = waiting.poll();
            if (next == null) {
                break;
            }
            if (next.granted(instance)) {
                return;
            }
        }
        instance.connections().giveBack();
    }

    /**
     * Whether requests may go to this instance: to ready ones only, but to all where none is, since a service that is not ready
     * says itself why.
     */
    private boolean usable(UpstreamInstance instance) {
        return instance.ready() || !anyReady();
    }

    private boolean anyReady() {
        for (UpstreamInstance instance : instances) {
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
