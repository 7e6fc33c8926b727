package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Enqueues mails to the heads of an agency that do not belong to a case. */
@ApplicationScoped
public class AgencyHeadMailer {

    private final MailTable mails;
    private final Recipients recipients;
    private final OfficerDirectory officers;
    private final MailSchedule schedule;
    private final IdGenerator ids;
    private final Clock clock;

    AgencyHeadMailer(
            MailTable mails,
            Recipients recipients,
            OfficerDirectory officers,
            MailSchedule schedule,
            IdGenerator ids,
            Clock clock) {
        this.mails = mails;
        this.recipients = recipients;
        this.officers = officers;
        this.schedule = schedule;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enqueues a mail about a webhook that was switched off. Joins the caller's transaction.
     *
     * @param agencyCode the agency of the webhook; empty for a webhook of all agencies
     * @param facts the values for the mail's text: {@code host} and {@code reason}
     */
    public void enqueueWebhookDisabled(String agencyCode, Map<String, String> facts) {
        var agencyOfficers = officers.ofAgencies(List.of(agencyCode)).get(agencyCode);
        Instant sendAt =
                schedule.mailTime(agencyCode, agencyOfficers == null ? null : agencyOfficers.mailPreferences());
        mails.insert(recipients.heads(agencyOfficers).stream()
                .map(recipient -> new OutgoingMail(
                        ids.next(),
                        OutgoingMail.WEBHOOK_OFF,
                        agencyCode,
                        null,
                        recipient.address(),
                        recipient.language(),
                        facts,
                        clock.instant(),
                        null,
                        sendAt))
                .toList());
    }
}
