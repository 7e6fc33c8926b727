package id.penghubung.gateway.proxy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Service with its instances, used in turn. Skips instances that failed recently. */
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

    /** Returns the number of connections that requests use at the moment, for all instances. */
    public int connectionsInUse() {
        return instances.stream()
                .mapToInt(instance -> instance.connections().used())
                .sum();
    }

    /** Returns the number of open event streams, for all instances. */
    public int openEventStreams() {
        return instances.stream()
                .mapToInt(instance -> instance.eventStreams().used())
                .sum();
    }

    /** Returns the number of requests that wait for a connection. */
    public int waitingRequests() {
        return waiting.size();
    }

    /** Returns the permits for connections that carry bodies too large for the buffer. */
    Permits streamedBodies() {
        return streamedBodies;
    }

    WaitingRequests waiting() {
        return waiting;
    }

    /** Returns whether any instance may be used; it may still have no free connection. */
    boolean isAvailable() {
        return instances.stream().anyMatch(instance -> !instance.breaker().open());
    }

    /** Returns a connection to the next instance, or null if no instance may be used or all connections are in use. */
    @Nullable
    Lease lease() {
        int size = instances.size();
        int first = size == 1 ? 0 : nextIndex.getAndIncrement();
        for (int i = 0; i < size; i++) {
            UpstreamInstance instance = instances.get(Math.floorMod(first + i, size));
            if (isUsable(instance) && instance.connections().tryAcquire()) {
                // Asked last, because an open breaker counts each call as a try.
                if (instance.breaker().tryAcquire()) {
                    return new Lease(this, instance);
                }
                instance.connections().release();
            }
        }
        return null;
    }

    /** Releases a connection. Passes its permit to the request that has waited longest, if the instance may be used. */
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
     * Returns whether requests may go to this instance: only to ready ones, or to all if none is ready, because a service that
     * is not ready reports the reason itself.
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

    /** Returns the time until one of the instances is tried again. */
    Duration untilRetry() {
        return instances.stream()
                .map(instance -> instance.breaker().untilRetry())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
