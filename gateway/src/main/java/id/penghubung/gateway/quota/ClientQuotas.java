package id.penghubung.gateway.quota;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits how much of a resource each client holds at the same time, such as requests in progress or bytes of memory. Clients
 * that hold nothing use no memory: the map contains the others only.
 */
public final class ClientQuotas {

    private final long maxPerClient;
    private final ConcurrentHashMap<String, Long> held = new ConcurrentHashMap<>();

    public ClientQuotas(long maxPerClient) {
        this.maxPerClient = maxPerClient;
    }

    /** Acquires one unit for a client. Returns false if the client's quota is used up. */
    public boolean tryAcquire(String client) {
        return tryAcquire(client, 1);
    }

    /** Acquires an amount for a client. Returns false, and acquires nothing, if the client's quota is not sufficient. */
    public boolean tryAcquire(String client, long amount) {
        boolean[] acquired = new boolean[1];
        held.compute(client, (key, before) -> {
            long after = (before == null ? 0 : before) + amount;
            acquired[0] = after <= maxPerClient;
            return acquired[0] ? Long.valueOf(after) : before;
        });
        return acquired[0];
    }

    /** Releases one acquired unit. */
    public void release(String client) {
        release(client, 1);
    }

    /** Releases an acquired amount. */
    public void release(String client, long amount) {
        held.computeIfPresent(client, (key, before) -> before > amount ? Long.valueOf(before - amount) : null);
    }

    /** Returns the number of clients that hold something. */
    public int activeClients() {
        return held.size();
    }

    /** Returns the amount that all clients hold together. */
    public long inUse() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }
}
