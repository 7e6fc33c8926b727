package id.penghubung.complaints.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.penghubung.kit.runtime.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which the receiver of a mail stops further ones without signing in. The token has 192 random bits and says nothing about the
 * reporter; only its SHA-256 is stored, so that readers of the database cannot use it. An access code is hashed likewise.
 */
@ApplicationScoped
class UnsubscribeLinks {

    static final String PATH = "/v1/unsubscriptions/";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    private final UnsubscribeLinkTable table;
    private final ReporterNotificationSettings settings;
    private final Clock clock;

    UnsubscribeLinks(UnsubscribeLinkTable table, ReporterNotificationSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** Creates a new link for a complaint; empty if the public address of the gateway is not known. */
    Optional<URI> create(UUID complaintId) {
        return settings.publicUrl().map(gateway -> {
            byte[] bytes = new byte[TOKEN_BYTES];
            RANDOM.nextBytes(bytes);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            table.insert(hash(token), complaintId, clock.instant());
            return gateway.resolve(PATH + token);
        });
    }

    /** Finds the complaint of a link. */
    Optional<UUID> complaintOf(String token) {
        return table.complaintOf(hash(token));
    }

    private static byte[] hash(String token) {
        return Digests.sha256(token.getBytes(US_ASCII));
    }
}
