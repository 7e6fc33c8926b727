package id.penghubung.gateway.limits;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A bound on how much a client does at the same time. Clients that do nothing take no memory, so that the map is no larger
 * than what is going on.
 */
public final class ConcurrencyLimit {

    private final int max;
    private final ConcurrentHashMap<String, Integer> running = new ConcurrentHashMap<>();

    public ConcurrencyLimit(int max) {
        this.max = max;
    }

    /** Takes a place for a client; returns false where all of its places are taken. */
    public boolean tryAcquire(String client) {
        // The map keeps the old number where the sum would be too large; the result tells which of both it was.
        int[] before = new int[1];
        running.compute(client, (key, count) -> {
            before[0] = count == null ? 0 : count;
            return before[0] < max ? Integer.valueOf(before[0] + 1) : count;
        });
        return before[0] < max;
    }

    /** Gives back a place that was taken. */
    public void release(String client) {
        running.computeIfPresent(client, (key, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }

    /** Returns the places that are taken by all clients. */
    public int inUse() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }
}
