package id.penghubung.focalpoint.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Signs a delivery as Standard Webhooks 1.0 says; with every secret that counts, so that a receiver can change over. */
final class Signatures {

    private Signatures() {}

    /** The value of {@code webhook-signature}: one signature for each secret, with spaces between. */
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
