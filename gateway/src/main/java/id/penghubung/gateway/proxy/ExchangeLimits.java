package id.penghubung.gateway.proxy;

/**
 * What one exchange may take.
 *
 * @param body the largest body of a request
 * @param buffered bytes of a body that are received before a connection is taken
 * @param memory for those of all exchanges
 * @param streams the bodies larger than {@code buffered} that each client is sending
 * @param waitMillis for a connection while all are in use
 */
record ExchangeLimits(BodyLimit body, long buffered, MemoryBudget memory, ClientQuotas streams, long waitMillis) {

    /** Takes one of a service's places for large bodies, unless the client has its share of them. */
    boolean acquireStream(String client, Permits permits) {
        if (!streams.tryAcquire(client, 1)) {
            return false;
        }
        boolean acquired = permits.tryAcquire();
        if (!acquired) {
            streams.release(client, 1);
        }
        return acquired;
    }

    void releaseStream(String client, Permits permits) {
        permits.release();
        streams.release(client, 1);
    }
}
