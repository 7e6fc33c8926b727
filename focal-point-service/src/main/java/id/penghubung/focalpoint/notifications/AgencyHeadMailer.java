package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.OfficerDirectory;
import id.penghubung.kit.mail.MailQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Enqueues mails to the heads of an agency that do not belong to a case. */
@ApplicationScoped
public class AgencyHeadMailer {

    private final MailQueue mails;
    private final Recipients recipients;
    private final OfficerDirectory officers;
    private final MailFactory mailFactory;
    private final Clock clock;

    AgencyHeadMailer(
            MailQueue mails, Recipients recipients, OfficerDirectory officers, MailFactory mailFactory, Clock clock) {
        this.mails = mails;
        this.recipients = recipients;
        this.officers = officers;
        this.mailFactory = mailFactory;
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
        mails.enqueue(mailFactory.create(
                MailFactory.Message.withoutCase(MailFactory.WEBHOOK_OFF, agencyCode, facts, clock.instant()),
                recipients.heads(agencyOfficers),
                agencyOfficers));
    }
}
