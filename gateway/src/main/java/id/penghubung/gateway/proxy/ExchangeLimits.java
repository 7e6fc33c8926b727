package id.penghubung.gateway.proxy;

import id.penghubung.gateway.quota.ClientQuotas;

/**
 * Limits of one exchange with a service.
 *
 * @param body limit of the request body
 * @param buffered bytes of a request body that are received before a connection is used
 * @param memory memory for the buffered bytes of all exchanges
 * @param streams number of bodies larger than {@code buffered} that each client sends
 * @param waitMillis longest wait for a connection while all are in use, in milliseconds
 */
record ExchangeLimits(BodyLimit body, long buffered, MemoryBudget memory, ClientQuotas streams, long waitMillis) {

    /** Acquires a permit of a service for a large body. Returns false if no permit is left or the client's quota is used up. */
    boolean acquireStream(String client, Permits permits) {
        if (!streams.tryAcquire(client)) {
            return false;
        }
        boolean acquired = permits.tryAcquire();
        if (!acquired) {
            streams.release(client);
        }
        return acquired;
    }

    void releaseStream(String client, Permits permits) {
        permits.release();
        streams.release(client);
    }
}
