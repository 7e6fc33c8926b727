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
 * Makes the deliveries that are due. Any replica may, also at the same time: each is taken for the time of a lease, made
 * while no transaction is open, and then written down. Who dies in between leaves one whose lease ends, and it is made
 * again under the same id. A slow receiver holds up nobody but himself: each has a few turns at once and no more.
 */
@ApplicationScoped
class WebhookDeliveryWorker {

    private static final Logger LOG = Logger.getLogger(WebhookDeliveryWorker.class);
    private static final String WORKER = "webhook-delivering";

    /** So many in one turn, then others may have the place. */
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
        this.permits = new Semaphore(settings.atOnce());
    }

    /** Otherwise a slow receiver's delivery would be taken by another while it is still under way. */
    void requireLeaseLongerThanTimeout(@Observes StartupEvent starting) {
        if (settings.lease().compareTo(settings.timeout()) <= 0) {
            throw new IllegalStateException(
                    "penghubung.webhooks.lease (%s) must be longer than penghubung.webhooks.timeout (%s)"
                            .formatted(settings.lease(), settings.timeout()));
        }
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.webhooks.deliver-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::deliver);
    }

    /** Sets to work on all that is due, as far as there is place. Does not wait for it. */
    void deliver() {
        for (UUID webhook : deliveries.webhooksWithDue(clock.instant(), settings.atOnce())) {
            Semaphore webhookPermits = permitsByWebhook.computeIfAbsent(webhook, any -> new Semaphore(settings.perWebhook()));
            while (!stopping.get() && webhookPermits.tryAcquire()) {
                if (!permits.tryAcquire()) {
                    webhookPermits.release();
                    return;
                }
                threads.execute(() -> work(webhook, webhookPermits));
            }
        }
    }

    private void work(UUID webhook, Semaphore webhookPermits) {
        try {
            for (int count = 0; count < DELIVERIES_PER_TURN && !stopping.get(); count++) {
                if (!deliverOne(webhook)) {
                    return;
                }
            }
        } catch (RuntimeException failure) {
            LOG.warnf("Deliveries of webhook %s wait: %s", webhook, failure);
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

    /** What is under way is left to its lease. */
    @PreDestroy
    void stop() {
        stopping.set(true);
        threads.shutdownNow();
    }
}
