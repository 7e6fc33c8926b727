package id.penghubung.gateway.inbound;

import io.vertx.core.http.HttpServerRequest;

/**
 * Request with its client and trace.
 *
 * @param request the request
 * @param client the client that sent it
 * @param trace ids for logs and traces
 */
public record InboundRequest(HttpServerRequest request, RemoteClient client, TraceContext trace) {}
