package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.RoleMailer;
import id.penghubung.focalpoint.webhooks.WebhookOwnerTable.AbsentOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Switches webhooks off whose owners have not been seen for long, a week after a mail to the mailbox of their role. The
 * identity provider stores the roles, so an owner who has lost the role is only recognized by the absence.
 */
@ApplicationScoped
class WebhookAbsence {

    /** The minimum time from the mail to the end, also after the setting was shortened. */
    static final Duration WARNING_PERIOD = Duration.ofDays(7);

    private final WebhookOwnerTable owners;
    private final RoleMailer mailer;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookAbsence(WebhookOwnerTable owners, RoleMailer mailer, WebhookSettings settings, Clock clock) {
        this.owners = owners;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Enqueues mails about webhooks that will be switched off. Returns their number. */
    @Transactional
    int warn(int limit) {
        Instant now = clock.instant();
        List<AbsentOwner> absent =
                owners.markWarned(now.minus(settings.ownerAbsence()).plus(WARNING_PERIOD), now, limit);
        absent.forEach(owner -> mailer.enqueueWebhookOwnerAbsent(
                owner.role().mailbox(),
                Map.of("host", owner.host(), "dueAt", offAt(owner, now).toString())));
        return absent.size();
    }

    private Instant offAt(AbsentOwner owner, Instant now) {
        Instant absent = owner.seenAt().plus(settings.ownerAbsence());
        Instant warned = now.plus(WARNING_PERIOD);
        return absent.isAfter(warned) ? absent : warned;
    }

    /** Switches webhooks off and enqueues mails about them. Returns their number. */
    @Transactional
    int switchOff(int limit) {
        Instant now = clock.instant();
        List<AbsentOwner> absent =
                owners.switchOff(now.minus(settings.ownerAbsence()), now.minus(WARNING_PERIOD), limit);
        absent.forEach(owner -> mailer.enqueueWebhookDisabled(
                owner.role().mailbox(), Map.of("host", owner.host(), "reason", Webhook.OffReason.OWNER_ABSENT.name())));
        return absent.size();
    }
}
