package id.penghubung.gateway.client;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpServerRequest;

/** Last request of a connection, after whose response Vert.x closes it. The conditions are those of Vert.x 4.5. */
final class LastRequest {

    private LastRequest() {}

    /** Returns whether a request that has arrived is the last of its connection. */
    static boolean is(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        if (version.equals(HttpVersion.HTTP_1_1)) {
            return request.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        }
        return !version.equals(HttpVersion.HTTP_1_0)
                || !request.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE, true);
    }

    /** Returns whether a request that is being handled is the last of its connection. */
    static boolean is(HttpServerRequest request) {
        io.vertx.core.http.HttpVersion version = request.version();
        if (version == io.vertx.core.http.HttpVersion.HTTP_1_1) {
            return request.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true);
        }
        return version != io.vertx.core.http.HttpVersion.HTTP_1_0
                || !request.headers().contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE, true);
    }
}
