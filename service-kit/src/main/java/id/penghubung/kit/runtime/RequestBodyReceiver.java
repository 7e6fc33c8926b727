package id.penghubung.kit.runtime;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Receives request bodies on the event loop before a worker thread is assigned. A client that sends slowly then occupies
 * only its connection. File uploads and batches of lines, such as CSV, are not held in memory; their resource reads them.
 */
@ApplicationScoped
class RequestBodyReceiver {

    /** Runs before every route; authentication is lazy and reads no body. */
    private static final int PRIORITY = 100;

    private final BodyHandler bodyHandler;

    RequestBodyReceiver(HttpSettings settings) {
        this.bodyHandler = BodyHandler.create(false)
                .setBodyLimit(settings.maxBufferedBodySize().asLongValue());
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, PRIORITY);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        // The framework pauses every request, which fails for an HTTP/2 request that has already ended.
        if (request.version() != HttpVersion.HTTP_2 && hasBody(request) && !isStreamed(request)) {
            request.resume();
            bodyHandler.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !"0".equals(length));
    }

    private static boolean isStreamed(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            return false;
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("multipart/")
                || lower.startsWith("application/x-ndjson")
                || lower.startsWith("text/csv");
    }
}
