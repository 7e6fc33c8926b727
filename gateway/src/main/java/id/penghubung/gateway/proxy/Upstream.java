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
    private final AtomicInteger nextIndex = new AtomicInteger();

    Upstream(String name, List<UpstreamInstance> instances, int streamedPerInstance, int maxWaiting) {
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("No URL is set for " + name);
        }
        this.name = name;
        this.instances = List.copyOf(instances);
        this.streamedBodies = new Permits(streamedPerInstance * instances.size());
        this.waiting = new WaitingRequests(maxWaiting);
    }

    public String name() {
        return name;
    }

    public List<UpstreamInstance> instances() {
        return instances;
    }

    /** The connections that requests hold at the moment, of all instances. */
    public int connectionsInUse() {
        return instances.stream()
                .mapToInt(instance -> instance.connections().used())
                .sum();
    }

    /** The requests that wait for a connection. */
    public int waitingRequests() {
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
    boolean isAvailable() {
        return instances.stream().anyMatch(instance -> !instance.breaker().open());
    }

    /** A connection to the instance whose turn it is, or null if none may be used or all connections are in use. */
    @Nullable
    Lease lease() {
        int size = instances.size();
        int first = size == 1 ? 0 : nextIndex.getAndIncrement();
        for (int i = 0; i < size; i++) {
            UpstreamInstance instance = instances.get(Math.floorMod(first + i, size));
            if (isUsable(instance) && instance.connections().tryAcquire()) {
                // Asked last, because an open breaker counts each question as a try.
                if (instance.breaker().tryAcquire()) {
                    return new Lease(this, instance);
                }
                instance.connections().release();
            }
        }
        return null;
    }

    /** Passes the permit on to the request that has waited longest, if the instance may be used. */
    void release(UpstreamInstance instance) {
        while (isUsable(instance) && !instance.breaker().open()) {
            WaitingRequests.Waiting next = waiting.poll();
            if (next == null) {
                break;
            }
            if (next.tryGrant(instance)) {
                return;
            }
        }
        instance.connections().release();
    }

    /**
     * Whether requests may go to this instance: to ready ones only, but to all where none is, since a service that is not ready
     * says itself why.
     */
    private boolean isUsable(UpstreamInstance instance) {
        return instance.ready() || !isAnyReady();
    }

    private boolean isAnyReady() {
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
