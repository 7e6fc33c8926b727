package id.penghubung.gateway.proxy;

/**
 * What one exchange may take.
 *
 * @param body the largest body of a request
 * @param buffered bytes of a body that are received before a connection is taken
 * @param memory for those of all exchanges
 * @param waitMillis for a connection while all are in use
 */
record ExchangeLimits(BodyLimit body, long buffered, MemoryBudget memory, long waitMillis) {}
