package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.InboundRequest;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and back.
 *
 * <p>Another instance is tried as long as nothing was sent. A connection that breaks before an answer begins is tried once more
 * for a safe method. Whatever may have been carried out is never sent twice.
 */
final class ProxyExchange implements BufferedRequestBody.Listener, RequestBodyStream.Listener {

    private static final Logger LOG = Logger.getLogger(ProxyExchange.class);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private static final int FIRST_FINAL_STATUS = 200;
    private static final String EVENT_STREAM = "text/event-stream";

    private final Vertx vertx;
    private final HttpClient client;
    private final InboundRequest inbound;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final BodyFraming body;
    private final ExchangeLimits limits;
    private final InactivityTimer silence;
    private final boolean safe;
    private int triesLeft;
    private boolean repeated;
    private boolean streaming;
    private boolean answered;
    private boolean finished;
    private @Nullable BufferedRequestBody received;
    private @Nullable ConnectionWait wait;
    private @Nullable UpstreamAttempt attempt;
    private @Nullable RequestBodyStream upload;
    private @Nullable BodyStream replyBody;

    ProxyExchange(Vertx vertx, HttpClient client, InboundRequest inbound, Route route, BodyFraming body, ExchangeLimits limits) {
        this.vertx = vertx;
        this.client = client;
        this.inbound = inbound;
        this.request = inbound.request();
        this.response = request.response();
        this.route = route;
        this.body = body;
        this.limits = limits;
        this.silence = new InactivityTimer(vertx, () -> guarded(this::silent));
        this.triesLeft = route.upstream().instances().size();
        HttpMethod method = request.method();
        this.safe = method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    void start() {
        if (response.closed()) {
            // The client has left while its token was checked; nothing more would be heard of that.
            return;
        }
        response.closeHandler(v -> finish());
        guarded(() -> {
            if (body.present()) {
                request.exceptionHandler(gone -> finish());
                if (request.headers().contains(HttpHeaders.EXPECT)) {
                    response.writeContinue();
                }
                MemoryBudget.Share memory = limits.memory().of(inbound.sender().client());
                received = new BufferedRequestBody(request, body, limits.buffered(), memory, this);
                received.start();
            } else {
                attempt();
            }
        });
    }

    @Override
    public void received() {
        guarded(this::attempt);
    }

    @Override
    public void continues() {
        guarded(() -> {
            streaming = limits.takeStream(
                    inbound.sender().client(), route.upstream().streamedBodies());
            if (streaming) {
                attempt();
            } else {
                refuse(() -> ProxyProblems.busy(request, SHORTLY));
            }
        });
    }

    @Override
    public void noMemory() {
        refuse(() -> ProxyProblems.busy(request, SHORTLY));
    }

    private void attempt() {
        if (finished) {
            return;
        }
        Upstream upstream = route.upstream();
        Lease lease = upstream.lease();
        if (lease != null) {
            connect(lease);
        } else if (upstream.available()) {
            wait = new ConnectionWait(vertx, upstream, this::connect);
            if (!wait.start(limits.waitMillis(), this::waitedTooLong)) {
                waitedTooLong();
            }
        } else {
            refuse(() -> ProxyProblems.unreachable(request, upstream.untilRetry()));
        }
    }

    private void waitedTooLong() {
        refuse(() -> ProxyProblems.busy(request, SHORTLY));
    }

    private void connect(Lease lease) {
        if (finished) {
            lease.close();
            return;
        }
        triesLeft--;
        UpstreamAttempt next = new UpstreamAttempt(lease);
        attempt = next;
        guarded(() -> next.connect(
                client,
                lease.instance().request(request.method(), request.uri()),
                connection -> guarded(() -> connected(next, connection))));
    }

    private void connected(UpstreamAttempt current, AsyncResult<HttpClientRequest> connection) {
        if (connection.succeeded()) {
            send(current, connection.result());
            return;
        }
        current.instance().failed(connection.cause());
        current.end();
        if (triesLeft > 0) {
            attempt();
        } else {
            refuse(() -> ProxyProblems.unreachable(request, SHORTLY));
        }
    }

    private void send(UpstreamAttempt current, HttpClientRequest out) {
        try {
            RequestHeaders.copy(inbound, out.headers());
        } catch (IllegalArgumentException notAHeader) {
            // The server's parser lets some characters pass that the client's writer does not.
            refuse(() -> ProxyProblems.badHeader(request));
            return;
        }
        ProxyRequest carried = ProxyRequest.reverseProxy(request);
        // What goes on has been written to the outgoing request already.
        carried.headers().clear();
        carried.setBody(bodyToSend());
        carried.send(out).onComplete(answer -> guarded(() -> answered(current, answer)));
        if (!finished) {
            // In place of the library's, which would cancel the request first: that looks like a failure of the
            // service.
            response.exceptionHandler(gone -> finish());
        }
        if (!streaming) {
            silence.start(route.timeoutMillis());
        }
    }

    private io.vertx.httpproxy.@Nullable BodyFraming bodyToSend() {
        BufferedRequestBody buffered = received;
        if (buffered == null) {
            return null;
        }
        if (!streaming) {
            return io.vertx.httpproxy.Body.body(buffered.bytes());
        }
        RequestBodyStream rest =
                new RequestBodyStream(request, buffered.bytes(), limits.body().bytes(), this);
        upload = rest;
        buffered.release();
        return io.vertx.httpproxy.Body.body(rest, body.length());
    }

    /** The service's time begins when it has the whole request; what a slow client takes is not its fault. */
    @Override
    public void sent() {
        if (!answered) {
            silence.start(route.timeoutMillis());
        }
    }

    @Override
    public void blocked(boolean blocked) {
        if (blocked && !finished && !answered) {
            silence.start(route.timeoutMillis());
        } else if (!answered) {
            silence.stop();
        }
    }

    @Override
    public void tooLarge() {
        finish();
        limits.body().refuse(request, true);
    }

    private void answered(UpstreamAttempt current, AsyncResult<ProxyResponse> answer) {
        if (current.over()) {
            return;
        }
        if (answer.failed()) {
            broken(current, answer.cause());
            return;
        }
        if (answer.result().getStatusCode() < FIRST_FINAL_STATUS) {
            broken(current, new IllegalStateException("The service switched to another protocol unasked"));
            return;
        }
        answered = true;
        releaseBody();
        UpstreamInstance instance = current.instance();
        instance.succeeded();
        ProxyResponse reply = answer.result();
        boolean events = eventStream(reply);
        try {
            ResponseHeaders.copy(reply.headers(), response.headers(), instance);
        } catch (IllegalArgumentException notAHeader) {
            refuse(() -> ProxyProblems.brokenOff(request));
            return;
        }
        silence.start(events ? route.eventStreamTimeoutMillis() : route.timeoutMillis());
        carryBack(reply);
    }

    private void carryBack(ProxyResponse reply) {
        long length = reply.getBody().length();
        int status = reply.getStatusCode();
        boolean bodiless = status == 204 || status == 304 || request.method() == HttpMethod.HEAD;
        if (length < 0 && !bodiless && request.version() == HttpVersion.HTTP_1_0) {
            refuse(() -> ProxyProblems.needsNewerHttp(request));
            return;
        }
        response.setStatusCode(status);
        if (reply.getStatusMessage() != null) {
            response.setStatusMessage(reply.getStatusMessage());
        }
        if (length < 0 && bodiless) {
            // It would be announced in chunks otherwise.
            reply.release();
            response.end().onComplete(done -> finish());
        } else {
            carryBackBody(reply, length);
        }
    }

    /**
     * Writes the body ourselves and not by {@link ProxyResponse#send()}, which resets the request to the service when the client
     * leaves: whether that is right only {@link UpstreamAttempt#end()} knows.
     */
    private void carryBackBody(ProxyResponse reply, long length) {
        if (length >= 0) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        } else {
            response.setChunked(true);
        }
        ResponseBodyStream stream = new ResponseBodyStream(reply.getBody().stream(), silence, this::finish);
        replyBody = stream;
        stream.pipe().endOnFailure(false).to(response).onComplete(done -> {
            finish();
            if (done.failed()) {
                // Only breaking off tells the client that the rest is missing.
                response.reset();
            }
        });
    }

    private static boolean eventStream(ProxyResponse reply) {
        String type = reply.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, EVENT_STREAM, 0, EVENT_STREAM.length());
    }

    private void broken(UpstreamAttempt current, Throwable cause) {
        if (response.closed()) {
            finish();
            return;
        }
        current.instance().failed(cause);
        boolean mayRepeat = !streaming && !repeated && safe;
        current.end();
        silence.stop();
        if (mayRepeat) {
            repeated = true;
            attempt();
        } else {
            refuse(() -> ProxyProblems.brokenOff(request));
        }
    }

    private void silent() {
        BodyStream reply = replyBody;
        if (reply == null) {
            UpstreamAttempt current = attempt;
            if (current != null) {
                current.instance().failed(new TimeoutException("no answer in time"));
            }
            refuse(() -> ProxyProblems.tooSlow(request));
        } else if (reply.paused()) {
            // How long a client may take is watched on its connection.
            silence.start(route.timeoutMillis());
        } else {
            breakOff();
        }
    }

    /** Half a reply is out: only breaking off tells the client that the other half is missing. */
    private void breakOff() {
        if (!finished) {
            finish();
            response.reset();
        }
    }

    private void refuse(Runnable answer) {
        if (!finished) {
            finish();
            dropLength();
            answer.run();
        }
    }

    /** Ends everything that is not over and gives back all that is held; does nothing the second time. */
    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        silence.stop();
        if (wait != null) {
            wait.cancel();
        }
        if (upload != null) {
            upload.abandon();
        }
        if (attempt != null) {
            attempt.end();
        }
        releaseBody();
        if (streaming) {
            limits.giveBackStream(inbound.sender().client(), route.upstream().streamedBodies());
        }
    }

    private void releaseBody() {
        if (received != null) {
            received.release();
        }
    }

    /** An error of our own must not leave a connection in use. */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Request %s failed", inbound.trace().requestId());
            boolean begun = response.headWritten();
            finish();
            if (begun) {
                response.reset();
            } else {
                dropLength();
                ProxyProblems.failed(request);
            }
        }
    }

    /** The service's headers may have been copied already; its length is not that of our answer. */
    private void dropLength() {
        if (!response.headWritten()) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
    }
}
