package id.penghubung.systemtests.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Checks that Prometheus and its prober find their files where compose mounts them. */
class MonitoringFilesTest {

    private static final String PROMETHEUS_DIRECTORY = "./deploy/prometheus/";

    private final ComposeFile compose = ComposeFile.read();
    private final JsonNode prometheus = CheckoutFiles.yaml("deploy/prometheus/prometheus.yml");
    private final JsonNode probes = job("public-addresses");

    @Test
    void shouldStartPrometheusWithItsSettingsAndTheAlerts() {
        assertThat(compose.service("prometheus").path("command").toString())
                .contains("--config.file=/etc/prometheus/prometheus.yml");
        assertThat(prometheus.path("rule_files"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("/etc/prometheus/alerts.yml");
        assertThat(compose.mountedFiles("prometheus"))
                .contains(
                        PROMETHEUS_DIRECTORY + "prometheus.yml:/etc/prometheus/prometheus.yml:ro",
                        PROMETHEUS_DIRECTORY + "alerts.yml:/etc/prometheus/alerts.yml:ro");
    }

    @Test
    void shouldProbeTheConfiguredAddresses() {
        String addresses = probes.at("/file_sd_configs/0/files/0").asText();

        assertThat(compose.mountedFiles("prometheus"))
                .contains(PROMETHEUS_DIRECTORY + "public-addresses.yml:" + addresses + ":ro");
        assertThat(CheckoutFiles.yaml("deploy/prometheus/public-addresses.yml").at("/0/targets"))
                .hasSizeGreaterThan(1)
                .allSatisfy(address -> assertThat(address.asText()).startsWith("https://"));
    }

    /** The alerts on certificates and public addresses depend on these probes. */
    @Test
    void shouldProbeOverTlsAndThroughTheProber() {
        String module = probes.at("/params/module/0").asText();
        JsonNode settings = CheckoutFiles.yaml("deploy/prometheus/blackbox.yml")
                .path("modules")
                .path(module);

        assertThat(probes.path("metrics_path").asText()).isEqualTo("/probe");
        assertThat(settings.path("prober").asText()).as("module %s", module).isEqualTo("http");
        assertThat(settings.at("/http/fail_if_not_ssl").asBoolean()).isTrue();
        assertThat(probes.path("relabel_configs"))
                .as("the address becomes a parameter of a request to the prober")
                .anySatisfy(rule -> {
                    assertThat(rule.at("/source_labels/0").asText()).isEqualTo("__address__");
                    assertThat(rule.path("target_label").asText()).isEqualTo("__param_target");
                })
                .anySatisfy(rule -> {
                    assertThat(rule.path("target_label").asText()).isEqualTo("__address__");
                    assertThat(rule.path("replacement").asText()).isEqualTo("blackbox:9115");
                });
    }

    @Test
    void shouldStartTheProberWithItsSettings() {
        assertThat(compose.service("blackbox").path("command").toString())
                .isEqualTo("[\"--config.file=/etc/blackbox/blackbox.yml\"]");
        assertThat(compose.mountedFiles("blackbox"))
                .containsExactly(PROMETHEUS_DIRECTORY + "blackbox.yml:/etc/blackbox/blackbox.yml:ro");
    }

    private JsonNode job(String name) {
        return prometheus
                .path("scrape_configs")
                .valueStream()
                .filter(job -> job.path("job_name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No job " + name));
    }
}
