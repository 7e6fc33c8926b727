package id.penghubung.focalpoint.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the signatures of deliveries. */
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
}
