package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.webhooks.DestinationValidator.RejectedDestinationException;
import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.ClaimedDelivery;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes one delivery attempt. Blocks until the answer arrives, so it must run on a thread of its own and outside
 * transactions.
 */
@ApplicationScoped
class WebhookClient {

    private final HttpClient client;
    private final DestinationValidator validator;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookClient(HttpClient client, DestinationValidator validator, WebhookSettings settings, Clock clock) {
        this.client = client;
        this.validator = validator;
        this.settings = settings;
        this.clock = clock;
    }

    AttemptResult attempt(ClaimedDelivery delivery) {
        Destination destination;
        try {
            destination = validator.check(delivery.url());
        } catch (RejectedDestinationException rejected) {
            return new AttemptResult.Unreachable(String.valueOf(rejected.getMessage()));
        }
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        Future<Integer> statusCode = client.request(optionsFor(destination, delivery))
                .compose(request -> {
                    sent.set(request);
                    // Only the status is used; the body of the answer is not read.
                    return request.send(delivery.body()).map(response -> response.statusCode());
                });
        try {
            return AttemptResult.of(statusCode
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException timedOut) {
            return new AttemptResult.Unreachable("timeout");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            // The time limit of the request may end a moment before that of this thread.
            return new AttemptResult.Unreachable(
                    cause instanceof TimeoutException
                            ? "timeout"
                            : cause.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new AttemptResult.Unreachable("stopped");
        } finally {
            reset(sent.get());
        }
    }

    private RequestOptions optionsFor(Destination destination, ClaimedDelivery delivery) {
        Instant now = clock.instant();
        InetSocketAddress checked = new InetSocketAddress(destination.address(), destination.port());
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(checked))
                .setHost(destination.url().getHost())
                .setPort(destination.port())
                .setSsl(destination.encrypted())
                .setURI(destination.path())
                .setFollowRedirects(false)
                .setTimeout(settings.timeout().toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Penghubung-Webhooks/1")
                .putHeader("webhook-id", delivery.id().toString())
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader(
                        "webhook-signature",
                        Signatures.sign(delivery.secretsAt(now), delivery.id().toString(), now, delivery.body()));
    }

    private static void reset(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }
}
