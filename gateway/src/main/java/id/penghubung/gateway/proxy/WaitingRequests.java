package id.penghubung.gateway.proxy;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Queue of requests that wait for a connection to a service while all are in use, longest wait first. */
final class WaitingRequests {

    /** Waiting request. */
    interface Waiting {
        /** Passes a permit of the instance to this request, on any thread. Returns false if the request no longer waits. */
        boolean tryGrant(UpstreamInstance instance);
    }

    private final int maxWaiting;
    private final Deque<Waiting> queue = new ArrayDeque<>();

    WaitingRequests(int maxWaiting) {
        this.maxWaiting = maxWaiting;
    }

    /** Adds a request, unless too many are waiting already. */
    synchronized boolean add(Waiting request) {
        return queue.size() < maxWaiting && queue.add(request);
    }

    synchronized void remove(Waiting request) {
        queue.remove(request);
    }

    synchronized int size() {
        return queue.size();
    }

    synchronized @Nullable Waiting poll() {
        return queue.poll();
    }
}
