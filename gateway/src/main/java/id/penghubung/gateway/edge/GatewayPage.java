package id.penghubung.gateway.edge;

import io.vertx.core.http.HttpServerRequest;

/** A page that the gateway answers itself, to {@code GET} and {@code HEAD}. */
public interface GatewayPage {

    /** Whether this page stands at a path. */
    boolean matches(String path);

    /** Answers the request. */
    void handle(HttpServerRequest request);
}
