package id.penghubung.gateway.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.ResourceLeakDetector;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sends a hundred thousand damaged requests, several on each connection.
 *
 * <p>They are the same in each run, so that a build depends on its changes alone. {@code -Dpenghubung.abuse.seed=} tries others,
 * {@code -Dpenghubung.abuse.requests=} changes the number. The seed is logged.
 */
@QuarkusTest
@WithTestResource(HostileServices.class)
@Timeout(400)
class MutatedRequestsTest extends AbuseTest {

    private static final Logger LOG = Logger.getLogger(MutatedRequestsTest.class);
    private static final int REQUESTS = Integer.getInteger("penghubung.abuse.requests", 100_000);
    private static final int PER_CONNECTION = 10;
    private static final int CLIENTS = 1_000;
    private static final long SEED = 20_261_128;

    @Test
    void shouldAnswerOrCloseForAnyInput() throws Exception {
        long seed = Long.getLong("penghubung.abuse.seed", SEED);
        LOG.infof("%d mutated requests from seed %d", REQUESTS, seed);
        MutatedTraffic traffic = new MutatedTraffic(gateway, seed);
        var detection = ResourceLeakDetector.getLevel();
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.SIMPLE);

        try (ExecutorService clients =
                Executors.newFixedThreadPool(CLIENTS, Thread.ofVirtual().factory())) {
            List<Future<?>> sent = new ArrayList<>();
            for (int first = 0; first < REQUESTS; first += PER_CONNECTION) {
                int from = first;
                sent.add(clients.submit(() -> traffic.send(from, Math.min(from + PER_CONNECTION, REQUESTS))));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            ResourceLeakDetector.setLevel(detection);
        }

        Map<Integer, Long> answers = traffic.answers();
        LOG.infof("%d requests sent on %d connections; answers: %s", traffic.sent(), traffic.connections(), answers);
        HostileUpstreamClient.Report report = upstream.report();
        assertThat(traffic.findings()).as("seed %d", seed).isEmpty();
        assertThat(report.violations()).as("seed %d", seed).isEmpty();
        assertThat(report.canaries()).as("seed %d", seed).doesNotContainAnyElementsOf(traffic.validCanaries());
        assertThat(report.begun())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(traffic.sent() + report.canaries().size());
        // 503 must not occur: no client may make a working service appear unavailable to others.
        assertThat(answers.keySet())
                .as("seed %d", seed)
                .contains(200, 400)
                .isSubsetOf(200, 204, 302, 400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 417, 431, 501, 505);
        upstream.reset();
    }
}
