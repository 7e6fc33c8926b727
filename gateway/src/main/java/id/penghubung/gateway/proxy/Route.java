package id.penghubung.gateway.proxy;

/**
 * A line of the route table.
 *
 * @param prefix the path that leads there, with everything below it
 * @param upstream the service
 * @param timeoutMillis how long the service may take to begin its answer
 */
public record Route(String prefix, Upstream upstream, long timeoutMillis) {

    boolean covers(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
