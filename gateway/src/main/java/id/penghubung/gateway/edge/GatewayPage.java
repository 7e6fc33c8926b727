package id.penghubung.gateway.edge;

import io.vertx.core.http.HttpServerRequest;

/** Page that the gateway itself serves for {@code GET} and {@code HEAD}. */
public interface GatewayPage {

    /** Returns whether this page is served at the path. */
    boolean matches(String path);

    /** Answers the request. */
    void handle(HttpServerRequest request);
}
