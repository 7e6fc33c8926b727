package id.penghubung.localstack.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = new Metrics("""
            # HELP outbox_losses_total Events that Kafka lost
            # TYPE outbox_losses_total counter
            outbox_losses_total{service="complaints",topic="a"} 2.0
            outbox_losses_total{service="complaints",topic="b"} 1.5

            outbox_losses_total_created 1.7E9
            jvm_threads 41
            """);

    @Test
    void shouldNameEachSeriesOnce() {
        assertThat(metrics.names())
                .containsExactlyInAnyOrder("outbox_losses_total", "outbox_losses_total_created", "jvm_threads");
    }

    @Test
    void shouldAddUpTheSeriesOfAName() {
        assertThat(metrics.sum("outbox_losses_total")).isEqualTo(3.5);
        assertThat(metrics.sum("jvm_threads")).isEqualTo(41);
    }

    @Test
    void shouldAddUpOnlySeriesWithAllLabels() {
        assertThat(metrics.sum("outbox_losses_total", "service=\"complaints\"", "topic=\"b\""))
                .isEqualTo(1.5);
    }

    @Test
    void shouldBeZeroWithoutSuchASeries() {
        assertThat(metrics.sum("outbox")).isZero();
    }
}
