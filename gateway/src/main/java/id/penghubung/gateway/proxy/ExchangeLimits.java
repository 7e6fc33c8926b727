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
    boolean takeStream(String client, Permits places) {
        if (!streams.take(client, 1)) {
            return false;
        }
        boolean taken = places.take();
        if (!taken) {
            streams.giveBack(client, 1);
        }
        return taken;
    }

    void giveBackStream(String client, Permits places) {
        places.giveBack();
        streams.giveBack(client, 1);
    }
}
