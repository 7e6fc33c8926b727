package id.penghubung.focalpoint.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Signs deliveries after Standard Webhooks 1.0, with each valid secret, so that a receiver can change secrets. */
final class Signatures {

    private Signatures() {}

    /** Returns the value of {@code webhook-signature}: one signature for each secret, separated by spaces. */
    static String sign(List<String> secrets, String id, Instant at, String body) {
        return secrets.stream()
                .map(secret -> sign(secret, id, at.getEpochSecond(), body))
                .collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String id, long second, String body) {
        try {
            return new Webhook(secret).sign(id, second, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
