package id.penghubung.gateway.proxy;

/**
 * A line of the route table.
 *
 * @param prefix the path that leads there, with everything below it
 * @param upstream the service
 * @param timeoutMillis how long the service may be silent
 * @param eventStreamTimeoutMillis how long it may be silent within an event stream
 */
public record Route(String prefix, Upstream upstream, long timeoutMillis, long eventStreamTimeoutMillis) {

    boolean covers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
