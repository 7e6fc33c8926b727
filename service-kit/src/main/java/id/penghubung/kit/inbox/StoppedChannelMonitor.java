package id.penghubung.kit.inbox;

import id.penghubung.kit.work.BackgroundJobRunner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.health.HealthReport.ChannelInfo;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Detects channels that the connector has stopped. SmallRye closes the consumer and the thread of such a channel, so that
 * it cannot be opened again within the process. The liveness check is then down, and the meter {@code
 * penghubung.channel.stopped} with the tag {@code channel} is 1. After a configured time the process ends, and its
 * supervisor (the restart policy of Docker Compose, the kubelet) starts it again. Kafka delivers again what was not
 * committed.
 */
@ApplicationScoped
class StoppedChannelMonitor {

    private static final Logger LOG = Logger.getLogger(StoppedChannelMonitor.class);
    private static final String WORKER = "channel-check";
    private static final int EXIT_STATUS = 70;

    private final HealthCenter health;
    private final MeterRegistry registry;
    private final ChannelSettings settings;
    private final ProcessExit processExit;
    private final BackgroundJobRunner jobRunner;
    private final Map<String, AtomicInteger> stopped = new ConcurrentHashMap<>();
    private @Nullable Long firstSeenNanos;
    private boolean exiting;

    StoppedChannelMonitor(
            HealthCenter health,
            MeterRegistry registry,
            ChannelSettings settings,
            ProcessExit processExit,
            BackgroundJobRunner jobRunner) {
        this.health = health;
        this.registry = registry;
        this.settings = settings;
        this.processExit = processExit;
        this.jobRunner = jobRunner;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.channels.check-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobRunner.run(WORKER, this::check);
    }

    private synchronized void check() {
        List<ChannelInfo> channels = health.getLiveness().getChannels();
        Map<String, List<ChannelInfo>> byName =
                channels.stream().collect(Collectors.groupingBy(ChannelInfo::getChannel));
        byName.forEach((channel, infos) -> meterOf(channel).set(infos.stream().allMatch(ChannelInfo::isOk) ? 0 : 1));
        List<String> down = byName.keySet().stream()
                .filter(channel -> meterOf(channel).get() == 1)
                .sorted()
                .toList();
        if (down.isEmpty()) {
            firstSeenNanos = null;
        } else {
            handle(down);
        }
    }

    private void handle(List<String> down) {
        if (firstSeenNanos == null) {
            firstSeenNanos = System.nanoTime();
            LOG.errorf("Channels have stopped: %s. Their events wait in Kafka.", down);
        }
        boolean longEnough =
                System.nanoTime() - firstSeenNanos >= settings.exitDelay().toNanos();
        if (settings.exitWhenStopped() && longEnough && !exiting) {
            exiting = true;
            LOG.errorf("The process ends with status %d to be started again; stopped channels: %s", EXIT_STATUS, down);
            processExit.exit(EXIT_STATUS);
        }
    }

    private AtomicInteger meterOf(String channel) {
        return stopped.computeIfAbsent(channel, name -> {
            AtomicInteger value = new AtomicInteger();
            Gauge.builder("penghubung.channel.stopped", value, AtomicInteger::doubleValue)
                    .tag("channel", name)
                    .description("1 if the channel has stopped permanently")
                    .register(registry);
            return value;
        });
    }
}
