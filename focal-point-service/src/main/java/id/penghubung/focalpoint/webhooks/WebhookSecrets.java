package id.penghubung.focalpoint.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Generates the secrets for signing deliveries. */
@ApplicationScoped
class WebhookSecrets {

    /** Length of a secret in bytes. Standard Webhooks requires 24 to 64. */
    private static final int BYTES = 32;

    private static final String PREFIX = "whsec_";

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }
}
