package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.Inbound;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back.
 *
 * <p>Another instance is tried as long as nothing was sent, and once more for a safe method whose connection broke before an
 * answer began. Whatever may have been carried out is never sent twice.
 */
final class Exchange implements Upload.Listener {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private final HttpClient client;
    private final Inbound inbound;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final Body body;
    private final BodyLimit limit;
    private int triesLeft;
    private boolean mayRepeat;
    private boolean answered;
    private boolean finished;
    private @Nullable Instance instance;
    private @Nullable HttpClientRequest outgoing;
    private @Nullable Upload upload;

    Exchange(HttpClient client, Inbound inbound, Route route, Body body, BodyLimit limit) {
        this.client = client;
        this.inbound = inbound;
        this.request = inbound.request();
        this.response = request.response();
        this.route = route;
        this.body = body;
        this.limit = limit;
        this.triesLeft = route.upstream().instances().size();
        HttpMethod method = request.method();
        this.mayRepeat = !body.present()
                && (method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS);
    }

    void start() {
        if (body.present()) {
            request.pause();
        }
        response.closeHandler(v -> clientGone());
        connect();
    }

    private void connect() {
        Instance next = route.upstream().next();
        if (next == null) {
            complete();
            Refusals.unreachable(request, route.upstream().untilRetry());
            return;
        }
        instance = next;
        triesLeft--;
        client.request(next.request(request.method(), request.uri())).onComplete(this::connected);
    }

    private void connected(AsyncResult<HttpClientRequest> connection) {
        Instance target = instance;
        if (target == null) {
            return;
        }
        if (connection.failed()) {
            // A queue that is full says nothing about the instance.
            if (!(connection.cause() instanceof ConnectionPoolTooBusyException)) {
                target.failed(connection.cause());
            }
            if (triesLeft > 0 && !finished) {
                connect();
            } else {
                complete();
                Refusals.unreachable(request, SHORTLY);
            }
        } else if (finished) {
            connection.result().reset();
        } else {
            send(connection.result());
        }
    }

    private void send(HttpClientRequest out) {
        try {
            RequestHeaders.copy(inbound, out.headers());
        } catch (IllegalArgumentException notAHeader) {
            // The server's parser lets some characters pass that the client's writer does not.
            complete();
            out.reset();
            Refusals.badHeader(request);
            return;
        }
        outgoing = out;
        // Without a handler Vert.x logs each failure; the response's future tells of the same.
        out.exceptionHandler(reported -> {});
        out.response().onComplete(this::answered);
        if (body.present()) {
            upload = new Upload(request, out, body, limit.bytes(), this);
            if (request.headers().contains(HttpHeaders.EXPECT)) {
                response.writeContinue();
            }
            upload.start();
        } else {
            sent();
            out.end();
        }
    }

    /** The service's time begins when it has the whole request; what a slow client takes is not its fault. */
    @Override
    public void sent() {
        if (outgoing != null && !answered) {
            outgoing.idleTimeout(route.timeoutMillis());
        }
    }

    @Override
    public void tooLarge() {
        finished = true;
        if (outgoing != null) {
            outgoing.reset();
        }
        limit.refuse(request, true);
    }

    private void answered(AsyncResult<HttpClientResponse> answer) {
        Instance target = instance;
        if (finished || target == null) {
            return;
        }
        if (answer.failed()) {
            broken(target, answer.cause());
            return;
        }
        answered = true;
        target.succeeded();
        HttpClientResponse reply = answer.result();
        reply.exceptionHandler(this::brokenMidway);
        try {
            ResponseHeaders.copy(reply.headers(), response.headers(), target);
        } catch (IllegalArgumentException notAHeader) {
            reply.request().reset();
            complete();
            Refusals.brokenOff(request);
            return;
        }
        response.setStatusCode(reply.statusCode());
        new Download(reply, response, this::complete).start();
    }

    private void broken(Instance target, Throwable cause) {
        target.failed(cause);
        boolean timedOut = cause instanceof TimeoutException;
        if (mayRepeat && !timedOut) {
            mayRepeat = false;
            connect();
            return;
        }
        complete();
        if (timedOut) {
            Refusals.tooSlow(request);
        } else {
            Refusals.brokenOff(request);
        }
    }

    /** Half a reply is out: only breaking off tells the client that the other half is missing. */
    private void brokenMidway(Throwable cause) {
        if (!finished) {
            complete();
            response.reset();
        }
    }

    private void complete() {
        finished = true;
        if (upload != null) {
            upload.abandon();
        }
    }

    private void clientGone() {
        if (!finished) {
            finished = true;
            if (outgoing != null) {
                outgoing.reset();
            }
        }
    }
}
