package id.penghubung.gateway.proxy;

import id.penghubung.gateway.quota.ClientQuotas;
import java.util.concurrent.atomic.AtomicLong;

/** Memory budget for buffered request bodies, in bytes, for all clients and for each client. */
final class MemoryBudget {

    private final long max;
    private final AtomicLong used = new AtomicLong();
    private final ClientQuotas quotas;

    MemoryBudget(long max, long maxPerClient) {
        this.max = max;
        this.quotas = new ClientQuotas(maxPerClient);
    }

    /** Returns the share of a client. */
    Share of(String client) {
        return new Share(client);
    }

    long used() {
        return used.get();
    }

    /** Returns the number of clients with buffered bodies. */
    int activeClients() {
        return quotas.activeClients();
    }

    /** Share of one client. */
    final class Share {

        private final String client;

        private Share(String client) {
            this.client = client;
        }

        /** Acquires bytes. Returns false, and acquires nothing, if the client or all clients together would hold too many. */
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
