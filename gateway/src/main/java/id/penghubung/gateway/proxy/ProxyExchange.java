package id.penghubung.gateway.proxy;

import id.penghubung.gateway.inbound.InboundRequest;
import id.penghubung.gateway.problem.ProblemResponses;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Forwards one request to a service and its response to the client.
 *
 * <p>Tries another instance as long as nothing was sent. A safe method is retried once if the connection breaks before a
 * response begins. A request that may have been carried out is never sent twice.
 */
final class ProxyExchange implements BufferedRequestBody.Listener, RequestBodyStream.Listener {

    private static final Logger LOG = Logger.getLogger(ProxyExchange.class);
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HttpClient client;
    private final InboundRequest inbound;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final BodyFraming body;
    private final ExchangeLimits limits;
    private final EventStreamSlot eventStream;
    private final InactivityTimer inactivityTimer;
    private final boolean safe;
    private int attemptsLeft;
    private boolean retried;
    private boolean streaming;
    private boolean answered;
    private boolean finished;
    private @Nullable BufferedRequestBody requestBody;
    private @Nullable ConnectionWait wait;
    private @Nullable UpstreamAttempt attempt;
    private @Nullable RequestBodyStream requestStream;
    private @Nullable BodyStream responseStream;

    ProxyExchange(
            Vertx vertx,
            HttpClient client,
            InboundRequest inbound,
            Route route,
            BodyFraming body,
            ExchangeLimits limits,
            EventStreamSlot eventStream,
            InactivityTimers timers) {
        this.vertx = vertx;
        this.client = client;
        this.inbound = inbound;
        this.request = inbound.request();
        this.response = request.response();
        this.route = route;
        this.body = body;
        this.limits = limits;
        this.eventStream = eventStream;
        this.inactivityTimer = timers.create(() -> runSafely(this::onInactive));
        this.attemptsLeft = route.upstream().instances().size();
        HttpMethod method = request.method();
        this.safe = method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    void start() {
        if (response.closed()) {
            // The client disconnected during the token check; no further event would report that.
            return;
        }
        response.closeHandler(v -> finish());
        runSafely(() -> {
            if (body.present()) {
                request.exceptionHandler(gone -> finish());
                if (request.headers().contains(HttpHeaders.EXPECT)) {
                    response.writeContinue();
                }
                MemoryBudget.Share memory = limits.memory().of(inbound.client().quotaKey());
                requestBody = new BufferedRequestBody(request, body, limits.buffered(), memory, this);
                requestBody.start();
            } else {
                attempt();
            }
        });
    }

    @Override
    public void bodyReceived() {
        runSafely(this::attempt);
    }

    @Override
    public void bodyExceedsBuffer() {
        runSafely(() -> {
            streaming = limits.acquireStream(
                    inbound.client().quotaKey(), route.upstream().streamedBodies());
            if (streaming) {
                attempt();
            } else {
                rejectBusy();
            }
        });
    }

    @Override
    public void memoryExhausted() {
        rejectBusy();
    }

    private void attempt() {
        if (finished) {
            return;
        }
        Upstream upstream = route.upstream();
        Lease lease = upstream.lease();
        if (lease != null) {
            connect(lease);
        } else if (upstream.isAvailable()) {
            wait = new ConnectionWait(vertx, upstream, this::connect);
            if (!wait.start(limits.waitMillis(), this::rejectBusy)) {
                rejectBusy();
            }
        } else {
            reject(() -> ProxyProblems.unreachable(request, upstream.untilRetry()));
        }
    }

    /** Rejects the request because memory, a place for its body, or a connection cannot be had in time. */
    private void rejectBusy() {
        reject(() -> ProxyProblems.busy(request, DEFAULT_RETRY_AFTER));
    }

    private void connect(Lease lease) {
        if (finished) {
            lease.close();
            return;
        }
        attemptsLeft--;
        UpstreamAttempt next = new UpstreamAttempt(lease);
        attempt = next;
        runSafely(() -> next.connect(
                client,
                lease.instance().request(request.method(), request.uri()),
                connection -> runSafely(() -> handleConnection(next, connection))));
    }

    private void handleConnection(UpstreamAttempt current, AsyncResult<HttpClientRequest> connection) {
        if (connection.succeeded()) {
            send(current, connection.result());
            return;
        }
        current.instance().recordFailure(connection.cause());
        current.end();
        if (attemptsLeft > 0) {
            attempt();
        } else {
            reject(() -> ProxyProblems.unreachable(request, DEFAULT_RETRY_AFTER));
        }
    }

    private void send(UpstreamAttempt current, HttpClientRequest out) {
        try {
            RequestHeaders.copy(inbound, out.headers());
        } catch (IllegalArgumentException notAHeader) {
            // The server's parser accepts some characters that the client's writer rejects.
            reject(() -> ProxyProblems.invalidHeader(request));
            return;
        }
        ProxyRequest proxyRequest =
                ProxyRequest.reverseProxy(requestBody == null ? new BodilessRequest(request) : request);
        // All headers to forward have already been written to the outgoing request.
        proxyRequest.headers().clear();
        proxyRequest.setBody(bodyToSend());
        proxyRequest.send(out).onComplete(answer -> runSafely(() -> handleResponse(current, answer)));
        if (!finished) {
            // Replaces the library's handler, which would cancel the request first: that looks like a failure of the
            // service.
            response.exceptionHandler(gone -> finish());
        }
        if (!streaming) {
            inactivityTimer.start(route.timeoutMillis());
        }
    }

    private @Nullable Body bodyToSend() {
        BufferedRequestBody buffered = requestBody;
        if (buffered == null) {
            return null;
        }
        if (!streaming) {
            return Body.body(buffered.bytes());
        }
        RequestBodyStream rest =
                new RequestBodyStream(request, buffered.bytes(), limits.body().bytes(), this);
        requestStream = rest;
        buffered.release();
        return Body.body(rest, body.length());
    }

    /** Starts the service's timeout when it has the whole request. Delays of a slow client do not count as its failure. */
    @Override
    public void bodySent() {
        if (!answered) {
            inactivityTimer.start(route.timeoutMillis());
        }
    }

    @Override
    public void blocked(boolean blocked) {
        if (blocked && !finished && !answered) {
            inactivityTimer.start(route.timeoutMillis());
        } else if (!answered) {
            inactivityTimer.stop();
        }
    }

    @Override
    public void tooLarge() {
        finish();
        limits.body().reject(request, true);
    }

    private void handleResponse(UpstreamAttempt current, AsyncResult<ProxyResponse> answer) {
        if (current.over()) {
            return;
        }
        if (answer.failed()) {
            upstreamFailed(current, answer.cause());
            return;
        }
        if (!ResponseHead.isFinal(answer.result())) {
            upstreamFailed(current, new IllegalStateException("The service switched protocols without a request"));
            return;
        }
        answered = true;
        releaseBody();
        UpstreamInstance instance = current.instance();
        instance.recordSuccess();
        ProxyResponse proxyResponse = answer.result();
        boolean events = ResponseHeaders.isEventStream(proxyResponse.headers());
        if (events && !beginEventStream(current)) {
            return;
        }
        try {
            ResponseHeaders.copy(proxyResponse.headers(), response.headers(), instance);
        } catch (IllegalArgumentException notAHeader) {
            reject(() -> ProxyProblems.connectionLost(request));
            return;
        }
        inactivityTimer.start(events ? route.eventStreamTimeoutMillis() : route.timeoutMillis());
        sendResponse(proxyResponse);
    }

    /** Passes the slots and the lease of this request to others. Answers with a problem if there are too many streams. */
    private boolean beginEventStream(UpstreamAttempt current) {
        switch (eventStream.begin(current.instance(), vertx.getOrCreateContext(), () -> stop(response::end))) {
            case BEGUN -> current.releaseLease();
            case CLIENT_HAS_TOO_MANY -> reject(() -> ProxyProblems.tooManyEventStreams(request));
            case BUSY -> rejectBusy();
        }
        return !finished;
    }

    private void sendResponse(ProxyResponse proxyResponse) {
        ResponseHead head = new ResponseHead(request, proxyResponse);
        if (!head.isDeliverable()) {
            reject(() -> ProxyProblems.httpVersionTooOld(request));
            return;
        }
        head.apply(response);
        if (head.isComplete()) {
            proxyResponse.release();
            response.end().onComplete(done -> finish());
        } else {
            sendResponseBody(proxyResponse.getBody());
        }
    }

    /**
     * Writes the body directly instead of with {@link ProxyResponse#send()}, which resets the request to the service when the
     * client disconnects. Only {@link UpstreamAttempt#end()} knows whether a reset is correct.
     */
    private void sendResponseBody(Body reply) {
        ResponseBodyStream stream = new ResponseBodyStream(reply.stream(), inactivityTimer, this::finish);
        responseStream = stream;
        ResponseWriter writer = new ResponseWriter(response, reply.length());
        stream.pipe().endOnFailure(false).to(writer).onComplete(done -> {
            finish();
            if (done.failed()) {
                // Only a reset tells the client that the rest is missing.
                response.reset();
            }
        });
    }

    private void upstreamFailed(UpstreamAttempt current, Throwable cause) {
        if (response.closed()) {
            finish();
            return;
        }
        current.instance().recordFailure(cause);
        boolean mayRetry = !streaming && !retried && safe;
        current.end();
        inactivityTimer.stop();
        if (mayRetry) {
            retried = true;
            attempt();
        } else {
            reject(() -> ProxyProblems.connectionLost(request));
        }
    }

    private void onInactive() {
        BodyStream stream = responseStream;
        if (stream == null) {
            UpstreamAttempt current = attempt;
            if (current != null) {
                current.instance().recordFailure(new TimeoutException("no response in time"));
            }
            reject(() -> ProxyProblems.tooSlow(request));
        } else if (stream.isPaused()) {
            // The client's reading time is limited on its connection.
            inactivityTimer.start(route.timeoutMillis());
        } else {
            stop(response::reset);
        }
    }

    /** Ends a response that has begun: as if it were complete, or with a reset, which tells the client that it is not. */
    private void stop(Runnable end) {
        if (!finished) {
            finish();
            end.run();
        }
    }

    private void reject(Runnable problem) {
        if (!finished) {
            finish();
            problem.run();
        }
    }

    /** Ends everything that is still active and releases all resources. A second call does nothing. */
    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        inactivityTimer.stop();
        if (wait != null) {
            wait.cancel();
        }
        if (requestStream != null) {
            requestStream.abandon();
        }
        if (attempt != null) {
            attempt.end();
        }
        releaseBody();
        eventStream.end();
        if (streaming) {
            limits.releaseStream(inbound.client().quotaKey(), route.upstream().streamedBodies());
        }
    }

    private void releaseBody() {
        if (requestBody != null) {
            requestBody.release();
        }
    }

    /** Runs a step. If the step throws, the connection is released and the request is answered with a problem or reset. */
    private void runSafely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Request %s failed", inbound.trace().requestId());
            boolean begun = response.headWritten();
            finish();
            if (begun) {
                response.reset();
            } else {
                ProblemResponses.sendInternalError(request);
            }
        }
    }
}
