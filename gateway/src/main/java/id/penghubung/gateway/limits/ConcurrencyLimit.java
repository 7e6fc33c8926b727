package id.penghubung.gateway.limits;

import java.util.concurrent.ConcurrentHashMap;

/** Limit on the concurrent use by each client. Clients without activity use no memory: the map contains active clients only. */
public final class ConcurrencyLimit {

    private final int max;
    private final ConcurrentHashMap<String, Integer> running = new ConcurrentHashMap<>();

    public ConcurrencyLimit(int max) {
        this.max = max;
    }

    /** Acquires a slot for a client. Returns false if all of its slots are in use. */
    public boolean tryAcquire(String client) {
        // The map keeps the old count if the limit is reached. The count before the call tells which case applied.
        int[] before = new int[1];
        running.compute(client, (key, count) -> {
            before[0] = count == null ? 0 : count;
            return before[0] < max ? Integer.valueOf(before[0] + 1) : count;
        });
        return before[0] < max;
    }

    /** Releases an acquired slot. */
    public void release(String client) {
        running.computeIfPresent(client, (key, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }

    /** Returns the number of slots in use by all clients. */
    public int inUse() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }
}
