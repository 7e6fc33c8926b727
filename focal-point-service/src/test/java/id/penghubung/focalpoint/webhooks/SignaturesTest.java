package id.penghubung.focalpoint.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Tests the signatures of deliveries and the delays between attempts. */
class SignaturesTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void shouldMatchThePublishedExampleOfStandardWebhooks() {
        String signature = Signatures.sign(
                List.of(SECRET),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void shouldSignWithBothSecretsDuringARotation() {
        String signature =
                Signatures.sign(List.of(new WebhookSecrets().next(), SECRET), "a", Instant.ofEpochSecond(1), "{}");

        assertThat(signature.split(" ")).hasSize(2).allMatch(each -> each.startsWith("v1,"));
        assertThat(signature).endsWith(Signatures.sign(List.of(SECRET), "a", Instant.ofEpochSecond(1), "{}"));
    }

    @Test
    void shouldVaryDelaysByTwentyPercent() {
        List<Duration> delays = List.of(Duration.ofSeconds(5), Duration.ofHours(24));
        RandomGenerator random = new Random(7);

        RetrySchedule schedule = new RetrySchedule(delays, random);

        for (int times = 0; times < 1000; times++) {
            assertThat(schedule.after(1).orElseThrow()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(schedule.after(2).orElseThrow()).isBetween(Duration.ofMinutes(1152), Duration.ofMinutes(1728));
        }
        assertThat(schedule.after(3)).isEmpty();
    }
}
