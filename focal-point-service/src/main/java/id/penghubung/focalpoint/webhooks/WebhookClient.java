package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.webhooks.DestinationValidator.RefusedException;
import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.Claimed;
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

/** Makes one attempt to deliver. Waits for the answer, so it is called where nothing else waits, and in no transaction. */
@ApplicationScoped
class WebhookClient {

    private final HttpClient client;
    private final DestinationValidator destinations;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookClient(HttpClient client, DestinationValidator destinations, WebhookSettings settings, Clock clock) {
        this.client = client;
        this.destinations = destinations;
        this.settings = settings;
        this.clock = clock;
    }

    AttemptResult attempt(Claimed delivery) {
        Destination destination;
        try {
            destination = destinations.check(delivery.url());
        } catch (RefusedException refused) {
            return new AttemptResult.Unreached(String.valueOf(refused.getMessage()));
        }
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        Future<Integer> answer = client.request(optionsFor(destination, delivery))
                .compose(request -> {
                    sent.set(request);
                    // The status is all that counts; the rest of an answer is not waited for.
                    return request.send(delivery.body()).map(response -> response.statusCode());
                });
        try {
            return AttemptResult.of(answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return new AttemptResult.Unreached("timeout");
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return new AttemptResult.Unreached(cause.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new AttemptResult.Unreached("stopped");
        } finally {
            hangUp(sent.get());
        }
    }

    private RequestOptions optionsFor(Destination destination, Claimed delivery) {
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

    private static void hangUp(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }
}
