package id.penghubung.kit.runtime;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a header line with an empty name (RFC 9110, section 5.1). The framework refuses every other malformed header,
 * but passes this one on to code that cannot copy it.
 */
@Singleton
class HeaderNameFilter {

    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(HeaderNameFilter::check, FIRST);
    }

    private static void check(RoutingContext context) {
        if (context.request().headers().contains("")) {
            context.response()
                    .setStatusCode(HttpResponseStatus.BAD_REQUEST.code())
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end();
        } else {
            context.next();
        }
    }
}
