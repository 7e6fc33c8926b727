package id.penghubung.kit.inbox;

import static id.penghubung.kit.testing.Polling.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.kit.notes.FailingConsumer;
import id.penghubung.kit.notes.NoteConsumer;
import id.penghubung.kit.testing.SentEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the reaction to a channel that the connector has stopped. */
@QuarkusTest
class StoppedChannelMonitorTest {

    @Inject
    MeterRegistry meters;

    @Inject
    SmallRyeHealthReporter health;

    @Inject
    RecordedExit processExit;

    @Test
    void shouldReportStoppedChannelAndEndProcess() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(stopped(FailingConsumer.CHANNEL)).isZero();
            assertThat(stopped("notes")).isZero();
        });
        assertThat(processExit.statuses()).isEmpty();

        SentEvent.send(SentEvent.of(FailingConsumer.TOPIC, "a", NoteConsumer.MESSAGE_POSTED, "{}"));

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(processExit.statuses()).containsExactly(70));
        assertThat(stopped(FailingConsumer.CHANNEL)).isEqualTo(1);
        assertThat(stopped("notes")).isZero();
        assertThat(health.getLiveness().isDown()).isTrue();
        assertThat(health.getLiveness().getPayload().toString()).contains(FailingConsumer.CHANNEL);
    }

    private double stopped(String channel) {
        return meters.get("penghubung.channel.stopped")
                .tag("channel", channel)
                .gauge()
                .value();
    }
}
