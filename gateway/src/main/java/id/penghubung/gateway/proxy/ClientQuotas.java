package id.penghubung.gateway.proxy;

import java.util.concurrent.ConcurrentHashMap;

/** Bounded amounts of a shared resource, counted for each client. A client that holds nothing takes no memory. */
final class ClientQuotas {

    private final long mostOfOne;
    private final ConcurrentHashMap<String, Long> held = new ConcurrentHashMap<>();

    ClientQuotas(long mostOfOne) {
        this.mostOfOne = mostOfOne;
    }

    /** Takes an amount for a client; returns false, and takes nothing, where its share does not suffice. */
    boolean take(String client, long amount) {
        boolean[] taken = new boolean[1];
        held.compute(client, (key, before) -> {
            long after = (before == null ? 0 : before) + amount;
            taken[0] = after <= mostOfOne;
            return taken[0] ? Long.valueOf(after) : before;
        });
        return taken[0];
    }

    /** Gives back an amount that was taken. */
    void giveBack(String client, long amount) {
        held.computeIfPresent(client, (key, before) -> before > amount ? Long.valueOf(before - amount) : null);
    }

    /** Returns the number of clients that hold something. */
    int holders() {
        return held.size();
    }
}
