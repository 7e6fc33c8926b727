package id.penghubung.gateway.inbound;

import io.vertx.core.http.HttpServerRequest;

/**
 * A request with what the door knows about its way here.
 *
 * @param request the request itself
 * @param client who sent it
 * @param trace under which ids its way on is told
 */
public record InboundRequest(HttpServerRequest request, RemoteClient client, TraceContext trace) {}
