package id.penghubung.complaints.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Links by which the receiver of a mail stops further ones without signing in. */
@ApplicationScoped
class UnsubscribeLinks {

    static final String PATH = "/v1/unsubscriptions/";

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
            String token = LinkToken.random();
            table.insert(LinkToken.hash(token), complaintId, clock.instant());
            return gateway.resolve(PATH + token);
        });
    }

    /** Finds the complaint of a link. */
    Optional<UUID> complaintOf(String token) {
        return table.complaintOf(LinkToken.hash(token));
    }
}
