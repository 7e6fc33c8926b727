package id.penghubung.gateway.proxy;

import java.util.concurrent.ConcurrentHashMap;

/** Quotas of a shared resource for each client. Clients that hold nothing use no memory. */
final class ClientQuotas {

    private final long maxPerClient;
    private final ConcurrentHashMap<String, Long> amounts = new ConcurrentHashMap<>();

    ClientQuotas(long maxPerClient) {
        this.maxPerClient = maxPerClient;
    }

    /** Acquires an amount for a client. Returns false, and acquires nothing, if the client's quota is not sufficient. */
    boolean tryAcquire(String client, long amount) {
        boolean[] acquired = new boolean[1];
        amounts.compute(client, (key, before) -> {
            long after = (before == null ? 0 : before) + amount;
            acquired[0] = after <= maxPerClient;
            return acquired[0] ? Long.valueOf(after) : before;
        });
        return acquired[0];
    }

    /** Releases an acquired amount. */
    void release(String client, long amount) {
        amounts.computeIfPresent(client, (key, before) -> before > amount ? Long.valueOf(before - amount) : null);
    }

    /** Returns the number of clients that hold something. */
    int activeClients() {
        return amounts.size();
    }
}
