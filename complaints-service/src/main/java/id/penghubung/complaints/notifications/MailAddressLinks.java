package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.MailAddressHashes;
import id.penghubung.complaints.personaldata.MailAddressHashes.Hashed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Links of the mail that asks for the confirmation of an address: one that confirms it, one that refuses all further mails. */
@ApplicationScoped
class MailAddressLinks {

    static final String CONFIRMATIONS = "/v1/mail-confirmations/";
    static final String REFUSALS = "/v1/mail-refusals/";

    private final MailAddressLinkTable table;
    private final MailAddressHashes hashes;
    private final ReporterNotificationSettings settings;
    private final Clock clock;

    MailAddressLinks(
            MailAddressLinkTable table, MailAddressHashes hashes, ReporterNotificationSettings settings, Clock clock) {
        this.table = table;
        this.hashes = hashes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns whether there can be links: the public address of the gateway is known. */
    boolean possible() {
        return settings.publicUrl().isPresent();
    }

    /** Creates new links, as facts of the mail; none if the public address of the gateway is not known. */
    Map<String, String> create(UUID complaintId, String address) {
        return settings.publicUrl()
                .map(gateway -> {
                    String confirmation = LinkToken.random();
                    String refusal = LinkToken.random();
                    table.insertConfirmation(LinkToken.hash(confirmation), complaintId, clock.instant());
                    table.insertRefusal(LinkToken.hash(refusal), hashes.current(address), clock.instant());
                    return Map.of(
                            ReporterMail.CONFIRM,
                            gateway.resolve(CONFIRMATIONS + confirmation).toASCIIString(),
                            ReporterMail.UNSUBSCRIBE,
                            gateway.resolve(REFUSALS + refusal).toASCIIString());
                })
                .orElse(Map.of());
    }

    /** Finds the complaint whose address a link confirms. */
    Optional<UUID> complaintOf(String token) {
        return table.complaintOf(LinkToken.hash(token));
    }

    /** Finds the address that a link refuses, if it can still be recognized. */
    Optional<Hashed> addressOf(String token) {
        return table.addressOf(LinkToken.hash(token)).filter(address -> hashes.isKnown(address.keyId()));
    }
}
