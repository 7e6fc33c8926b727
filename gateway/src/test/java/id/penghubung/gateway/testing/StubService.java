package id.penghubung.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small HTTP server in place of a service. The last part of the path selects its behaviour, so that a test needs only the
 * gateway's address. Runs on one event loop.
 */
final class StubService {

    private final Vertx vertx;
    private final String name;
    private final HttpServer server;
    private final List<HttpServerResponse> listeners = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> disconnects = new HashMap<>();

    StubService(Vertx vertx, String name) throws Exception {
        this.vertx = vertx;
        this.name = name;
        server = vertx.createHttpServer().requestHandler(this::handle);
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        String what = request.path().substring(request.path().lastIndexOf('/') + 1);
        calls.merge(what, 1, Integer::sum);
        switch (what) {
            case "ready", "nothing" ->
                response.setStatusCode("ready".equals(what) ? 200 : 204).end();
            case "jwks.json" ->
                response.end(
                        "{\"keys\": [{\"kid\": \"shared\", \"x\": \"%s\"}, {\"kid\": \"%s\"}]}".formatted(name, name));
            case "silence" -> response.exceptionHandler(failure -> {});
            case "hang-up" -> request.connection().close();
            case "half" ->
                response.putHeader("Content-Length", "100")
                        .write("only this")
                        .onComplete(written -> request.connection().close());
            case "stops" -> response.putHeader("Content-Length", "100").write("and then");
            case "stalled" -> request.resume();
            case "events" -> listen(response);
            case "tick" -> tick(response);
            case "endless" -> endless(response);
            case "gone" -> response.end(Integer.toString(disconnects.getOrDefault(request.getParam("of"), 0)));
            case "calls" -> response.end(Integer.toString(calls.getOrDefault(request.getParam("of"), 0)));
            case "large" ->
                response.putHeader("Content-Length", request.getParam("bytes"))
                        .end(Buffer.buffer(new byte[Integer.parseInt(request.getParam("bytes"))]));
            case "pieces" -> pieces(response);
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", url() + "/v1/complaints/1")
                        .end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "opinionated" -> setsOwnHeaders(response);
            case "impatient" -> response.setStatusCode(409).end("no need to read on");
            default -> echo(request, what);
        }
    }

    private void listen(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").write("data: hello\n\n");
        listeners.add(response);
        response.exceptionHandler(failure -> {});
        response.closeHandler(closed -> {
            listeners.remove(response);
            disconnects.merge("events", 1, Integer::sum);
        });
    }

    private void tick(HttpServerResponse response) {
        listeners.forEach(listener -> listener.write("data: tick\n\n"));
        response.end();
    }

    /** Answers with a body that never ends and is not an event stream. */
    private void endless(HttpServerResponse response) {
        response.setChunked(true).write("data: hello\n\n");
        response.exceptionHandler(failure -> {});
        long timer = vertx.setPeriodic(500, again -> response.write("data: more\n"));
        response.closeHandler(closed -> vertx.cancelTimer(timer));
    }

    private static void pieces(HttpServerResponse response) {
        response.setChunked(true);
        for (int i = 0; i < 100; i++) {
            response.write("0123456789".repeat(1_000));
        }
        response.end();
    }

    private static void setsOwnHeaders(HttpServerResponse response) {
        response.putHeader("Cache-Control", "private, max-age=5")
                .putHeader("Content-Security-Policy", "sandbox")
                .putHeader("X-Frame-Options", "SAMEORIGIN")
                .putHeader("Server", "secret/1.0")
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "mine")
                .end();
    }

    private void echo(HttpServerRequest request, String what) {
        request.exceptionHandler(failure -> disconnects.merge(what, 1, Integer::sum));
        request.body().onSuccess(body -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(java.util.Locale.ROOT),
                            new JsonArray(request.headers().getAll(header))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", body.length())
                            .toBuffer()
                            .appendString("\n"));
        });
    }
}
