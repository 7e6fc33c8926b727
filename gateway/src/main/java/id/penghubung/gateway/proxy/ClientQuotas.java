package id.penghubung.gateway.proxy;

import java.util.concurrent.ConcurrentHashMap;

/** Bounded amounts of a shared resource, counted for each client. A client that holds nothing takes no memory. */
final class ClientQuotas {

    private final long maxPerClient;
    private final ConcurrentHashMap<String, Long> amounts = new ConcurrentHashMap<>();

    ClientQuotas(long maxPerClient) {
        this.maxPerClient = maxPerClient;
    }

    /** Takes an amount for a client; returns false, and takes nothing, where its share does not suffice. */
    boolean tryAcquire(String client, long amount) {
        boolean[] acquired = new boolean[1];
        amounts.compute(client, (key, before) -> {
            long after = (before == null ? 0 : before) + amount;
            acquired[0] = after <= maxPerClient;
            return acquired[0] ? Long.valueOf(after) : before;
        });
        return acquired[0];
    }

    /** Gives back an amount that was taken. */
    void release(String client, long amount) {
        amounts.computeIfPresent(client, (key, before) -> before > amount ? Long.valueOf(before - amount) : null);
    }

    /** Returns the number of clients that hold something. */
    int activeClients() {
        return amounts.size();
    }
}
