package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the alert rules are complete and documented. {@link AlertsIT} checks that their metrics exist. */
class AlertRulesTest {

    private static final JsonNode PROMETHEUS = CheckoutFiles.yaml("deploy/prometheus/prometheus.yml");

    @Test
    void shouldDescribeEachAlertAndItsAction() {
        assertThat(AlertRules.all()).hasSizeGreaterThan(7).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).matches("[A-Z][A-Za-z]+");
            assertThat(rule.path("expr").asText()).isNotBlank();
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/annotations/action").asText()).isNotBlank();
        });
    }

    @Test
    void shouldContainEachAlertOnce() {
        assertThat(AlertRules.all())
                .extracting(rule -> rule.path("alert").asText())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ChannelStopped",
                "InboxBatchStuck",
                "KafkaLostEvents",
                "InboxRewound",
                "ComplaintsUndecided",
                "PublicAddressUnreachable",
                "SweepLate",
                "DiskAlmostFull",
                "CircuitBreakerOpen",
                "InstanceDown",
                "ServiceAbsent",
                "DatabasePoolWaiting",
                "OutboxNotEmptied",
                "OutboxEventsRejected",
                "DeadLetters",
                "CertificateExpires"
            })
    void shouldContainTheAlert(String alert) {
        assertThat(AlertRules.all())
                .extracting(rule -> rule.path("alert").asText())
                .contains(alert);
    }

    @Test
    void shouldDocumentEachAlertForOperators() {
        String operations = CheckoutFiles.text("docs/operations.md");

        assertThat(AlertRules.all())
                .allSatisfy(rule ->
                        assertThat(operations).contains("`" + rule.path("alert").asText() + "`"));
    }

    @Test
    void shouldScrapeEveryServiceAndTheGateway() {
        JsonNode names = PROMETHEUS.at("/scrape_configs/0/dns_sd_configs/0");

        assertThat(names.path("names").valueStream().map(JsonNode::asText).toList())
                .containsAll(ComposeFile.BACKENDS)
                .contains("gateway");
        assertThat(names.path("port").asText())
                .isEqualTo(ComposeFile.read().environment("gateway", "QUARKUS_MANAGEMENT_PORT"));
        assertThat(PROMETHEUS.at("/scrape_configs/0/metrics_path").asText()).isEqualTo("/q/metrics");
    }

    @Test
    void shouldFindTheMetricsOfAnExpression() {
        assertThat(AlertRules.metrics("increase(a_total{x=\"y\"}[1h]) > 0 or sum by (service) (b_c) / time() > 5"))
                .isEqualTo(new java.util.TreeSet<>(List.of("a_total", "b_c")));
    }
}
