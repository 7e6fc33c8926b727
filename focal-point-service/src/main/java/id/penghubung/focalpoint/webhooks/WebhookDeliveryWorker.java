package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.webhooks.WebhookDeliveryTable.ClaimedDelivery;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Makes due deliveries. Several replicas may do so at the same time: a delivery is claimed with a lease, sent outside any
 * transaction, and then recorded. If a replica stops in between, the delivery is sent again under the same id after its lease
 * has ended. The number of concurrent deliveries of each webhook is limited, so that a slow receiver does not delay others.
 */
@ApplicationScoped
class WebhookDeliveryWorker {

    private static final Logger LOG = Logger.getLogger(WebhookDeliveryWorker.class);
    private static final String WORKER = "webhook-delivery";

    /** The number of deliveries after which a thread ends, so that other webhooks can use its permit. */
    private static final int DELIVERIES_PER_TURN = 50;

    private final BackgroundJobRunner jobs;
    private final WebhookDeliveryTable deliveries;
    private final WebhookClient client;
    private final WebhookDeliveryOutcomes outcomes;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Semaphore permits;
    private final Map<UUID, Semaphore> permitsByWebhook = new ConcurrentHashMap<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("webhooks-", 0).factory());

    WebhookDeliveryWorker(
            BackgroundJobRunner jobs,
            WebhookDeliveryTable deliveries,
            WebhookClient client,
            WebhookDeliveryOutcomes outcomes,
            WebhookSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.deliveries = deliveries;
        this.client = client;
        this.outcomes = outcomes;
        this.settings = settings;
        this.clock = clock;
        this.permits = new Semaphore(settings.maxConcurrent());
    }

    /** Checks the settings: with a shorter lease, another replica would claim a delivery that is still in progress. */
    void requireLeaseLongerThanTimeout(@Observes StartupEvent starting) {
        if (settings.lease().compareTo(settings.timeout()) <= 0) {
            throw new IllegalStateException(
                    "penghubung.webhooks.lease (%s) must be longer than penghubung.webhooks.timeout (%s)"
                            .formatted(settings.lease(), settings.timeout()));
        }
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.webhooks.delivery-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::deliver);
    }

    /** Starts threads for due deliveries, as far as permits are available. Does not wait for them. */
    void deliver() {
        for (UUID webhook : deliveries.webhooksWithDue(clock.instant(), settings.maxConcurrent())) {
            Semaphore webhookPermits =
                    permitsByWebhook.computeIfAbsent(webhook, any -> new Semaphore(settings.maxConcurrentPerWebhook()));
            while (!stopping.get() && webhookPermits.tryAcquire()) {
                if (!permits.tryAcquire()) {
                    webhookPermits.release();
                    return;
                }
                threads.execute(() -> deliverTurn(webhook, webhookPermits));
            }
        }
    }

    private void deliverTurn(UUID webhook, Semaphore webhookPermits) {
        try {
            for (int count = 0; count < DELIVERIES_PER_TURN && !stopping.get(); count++) {
                if (!deliverOne(webhook)) {
                    return;
                }
            }
        } catch (RuntimeException failure) {
            LOG.warnf("Deliveries of webhook %s are delayed: %s", webhook, failure);
        } finally {
            permits.release();
            webhookPermits.release();
        }
    }

    private boolean deliverOne(UUID webhook) {
        Instant now = clock.instant();
        Optional<ClaimedDelivery> claimed = deliveries.claim(webhook, now, now.plus(settings.lease()));
        claimed.ifPresent(delivery -> outcomes.record(delivery, client.attempt(delivery)));
        return claimed.isPresent();
    }

    /** Stops the threads. Deliveries in progress are claimed again after their lease. */
    @PreDestroy
    void stop() {
        stopping.set(true);
        threads.shutdownNow();
    }
}
