package id.penghubung.gateway.proxy;

/**
 * Entry of the route table.
 *
 * @param prefix path prefix, covers all paths below it
 * @param upstream the service
 * @param timeoutMillis longest inactivity of the service, in milliseconds
 * @param eventStreamTimeoutMillis longest inactivity within an event stream, in milliseconds
 */
public record Route(String prefix, Upstream upstream, long timeoutMillis, long eventStreamTimeoutMillis) {}
