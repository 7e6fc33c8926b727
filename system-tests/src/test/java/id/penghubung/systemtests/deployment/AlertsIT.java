package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.penghubung.localstack.Part;
import id.penghubung.systemtests.actors.Draft;
import id.penghubung.systemtests.stack.SystemTest;
import id.penghubung.systemtests.stack.SystemUnderTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that every metric of an alert is exposed. */
@SystemTest
class AlertsIT {

    /** Metrics of Prometheus itself and of the prober of public addresses. */
    private static final String EXTERNAL_METRICS = "up|probe_success|probe_ssl_earliest_cert_expiry";

    private final SystemUnderTest system;

    AlertsIT(SystemUnderTest system) {
        this.system = system;
    }

    @Test
    void shouldUseOnlyExposedMetrics() {
        system.reporterWithoutAccount().submit(Draft.aboutARoad());
        Set<String> watched = AlertRules.all().stream()
                .flatMap(rule -> AlertRules.metrics(rule.path("expr").asText()).stream())
                .filter(name -> !name.matches(EXTERNAL_METRICS))
                .collect(Collectors.toCollection(TreeSet::new));

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> assertThat(exposedMetrics()).isNotEmpty().containsAll(watched));
    }

    @Test
    void shouldExposeJvmMetricsInEveryPart() {
        assertThat(Arrays.stream(Part.values()).filter(Part::isService))
                .allSatisfy(part -> assertThat(system.metrics(part).names()).contains("jvm_memory_used_bytes"));
    }

    private Set<String> exposedMetrics() {
        return Arrays.stream(Part.values())
                .filter(Part::isService)
                .flatMap(part -> system.metrics(part).names().stream())
                .collect(Collectors.toSet());
    }
}
