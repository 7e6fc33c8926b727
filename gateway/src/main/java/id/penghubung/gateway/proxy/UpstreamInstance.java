package id.penghubung.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import org.jboss.logging.Logger;

/** One running instance of a service, with its readiness and its circuit breaker. */
public final class UpstreamInstance {

    private static final Logger LOG = Logger.getLogger(UpstreamInstance.class);
    private static final int READY = 200;

    private final String service;
    private final String base;
    private final String host;
    private final int port;
    private final boolean ssl;
    private final SocketAddress address;
    private final long connectTimeoutMillis;
    private final CircuitBreaker breaker;
    private final Permits connections;
    private final Permits eventStreams;
    private volatile boolean ready = true;

    private UpstreamInstance(
            String service,
            String base,
            URI url,
            long connectTimeoutMillis,
            CircuitBreaker breaker,
            Permits connections,
            Permits eventStreams) {
        this.service = service;
        this.base = base;
        this.ssl = "https".equals(url.getScheme());
        this.host = url.getHost();
        this.port = url.getPort() >= 0 ? url.getPort() : ssl ? 443 : 80;
        this.address = SocketAddress.inetSocketAddress(port, host);
        this.connectTimeoutMillis = connectTimeoutMillis;
        this.breaker = breaker;
        this.connections = connections;
        this.eventStreams = eventStreams;
    }

    /**
     * Parses a base URL.
     *
     * @throws IllegalArgumentException if the URL is invalid; the message gives the reason
     */
    static UpstreamInstance of(
            String service,
            String url,
            long connectTimeoutMillis,
            CircuitBreaker breaker,
            int maxConnections,
            int maxEventStreams) {
        String base = url.strip();
        URI uri = URI.create(base);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null || !(uri.getRawPath().isEmpty() || "/".equals(uri.getRawPath()))) {
            throw new IllegalArgumentException(
                    "The URL of " + service + " must look like http://host:port and have no path: " + url);
        }
        return new UpstreamInstance(
                service,
                base.endsWith("/") ? base.substring(0, base.length() - 1) : base,
                uri,
                connectTimeoutMillis,
                breaker,
                new Permits(maxConnections),
                new Permits(maxEventStreams));
    }

    /** Returns a request to this instance, without headers. */
    RequestOptions request(HttpMethod method, String target) {
        return new RequestOptions()
                .setMethod(method)
                .setServer(address)
                .setHost(host)
                .setPort(port)
                .setSsl(ssl)
                .setURI(target)
                .setConnectTimeout(connectTimeoutMillis);
    }

    /** Asks the instance whether it is ready. The result fails if there is no response in time. */
    public Future<Boolean> checkReadiness(HttpClient client, String path, long timeoutMillis) {
        RequestOptions options =
                request(HttpMethod.GET, path).setConnectTimeout(timeoutMillis).setIdleTimeout(timeoutMillis);
        // The body is requested where the response arrives. In the outer chain, a thread outside of Vert.x could
        // request it too late, after the end of the response, and would never get a result.
        return client.request(options)
                .compose(request -> request.send()
                        .compose(response -> response.body().map(read -> response.statusCode() == READY)));
    }

    /**
     * Reads a small public document of the instance, as the gateway and not for a client.
     *
     * @param maxBytes largest size of the document
     * @return the document; the result fails if there is none of this size with status 200 in time
     */
    public Future<Buffer> read(HttpClient client, String path, long timeoutMillis, int maxBytes) {
        RequestOptions options =
                request(HttpMethod.GET, path).setConnectTimeout(timeoutMillis).setIdleTimeout(timeoutMillis);
        return client.request(options)
                .compose(request -> request.send()
                        .compose(response -> isWithin(response, maxBytes)
                                ? response.body()
                                : refuse(request, path, response.statusCode())));
    }

    private Future<Buffer> refuse(HttpClientRequest request, String path, int status) {
        request.reset();
        return Future.failedFuture(service + " answered " + path + " with status " + status);
    }

    private static boolean isWithin(HttpClientResponse response, int maxBytes) {
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        return response.statusCode() == READY
                && length != null
                && length.length() < 10
                && Integer.parseInt(length) <= maxBytes;
    }

    /** Returns scheme, host and port, to recognize links to this instance. */
    String base() {
        return base;
    }

    /** Returns the permits for connections to this instance. */
    Permits connections() {
        return connections;
    }

    /** Returns the permits for event streams of this instance. */
    Permits eventStreams() {
        return eventStreams;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** Returns whether the last probe found the instance ready. An instance that was never probed counts as ready. */
    boolean ready() {
        return ready;
    }

    void ready(boolean now) {
        if (now != ready) {
            LOG.infof("%s at %s is %s", service, base, now ? "ready" : "not ready");
            ready = now;
        }
    }

    void recordSuccess() {
        if (breaker.open()) {
            LOG.infof("Circuit breaker of %s at %s closed", service, base);
        }
        breaker.recordSuccess();
    }

    void recordFailure(Throwable cause) {
        if (breaker.recordFailure()) {
            LOG.warnf("Circuit breaker of %s at %s opened: %s", service, base, cause.getMessage());
        }
    }
}
