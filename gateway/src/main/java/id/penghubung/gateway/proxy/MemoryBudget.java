package id.penghubung.gateway.proxy;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of bodies that the gateway may hold at once, of all clients and of each. */
final class MemoryBudget {

    private final long max;
    private final AtomicLong used = new AtomicLong();
    private final ClientQuotas quotas;

    MemoryBudget(long max, long maxPerClient) {
        this.max = max;
        this.quotas = new ClientQuotas(maxPerClient);
    }

    /** Returns the part of the budget that a client may use. */
    Share of(String client) {
        return new Share(client);
    }

    long used() {
        return used.get();
    }

    /** Returns the number of clients whose bodies are held. */
    int activeClients() {
        return quotas.activeClients();
    }

    /** The part of one client. */
    final class Share {

        private final String client;

        private Share(String client) {
            this.client = client;
        }

        /** Takes bytes; returns false, and takes nothing, where the client or all clients together hold too many. */
        boolean tryAcquire(long bytes) {
            if (!quotas.tryAcquire(client, bytes)) {
                return false;
            }
            if (used.addAndGet(bytes) <= max) {
                return true;
            }
            release(bytes);
            return false;
        }

        void release(long bytes) {
            if (bytes > 0) {
                used.addAndGet(-bytes);
                quotas.release(client, bytes);
            }
        }
    }
}
