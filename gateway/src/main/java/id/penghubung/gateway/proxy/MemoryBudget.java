package id.penghubung.gateway.proxy;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of bodies that the gateway may hold at once, of all clients and of each. */
final class MemoryBudget {

    private final long most;
    private final AtomicLong used = new AtomicLong();
    private final ClientQuotas shares;

    MemoryBudget(long most, long mostOfOneClient) {
        this.most = most;
        this.shares = new ClientQuotas(mostOfOneClient);
    }

    /** Returns the part of the budget that a client may use. */
    Share of(String client) {
        return new Share(client);
    }

    long used() {
        return used.get();
    }

    /** Returns the number of clients whose bodies are held. */
    int holders() {
        return shares.holders();
    }

    /** The part of one client. */
    final class Share {

        private final String client;

        private Share(String client) {
            this.client = client;
        }

        /** Takes bytes; returns false, and takes nothing, where the client or all clients together hold too many. */
        boolean take(long bytes) {
            if (!shares.take(client, bytes)) {
                return false;
            }
            if (used.addAndGet(bytes) <= most) {
                return true;
            }
            giveBack(bytes);
            return false;
        }

        void giveBack(long bytes) {
            if (bytes > 0) {
                used.addAndGet(-bytes);
                shares.giveBack(client, bytes);
            }
        }
    }
}
