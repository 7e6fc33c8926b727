package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.mail.MailQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Enqueues mails about the webhooks of a role to its mailbox. Each call joins the caller's transaction. */
@ApplicationScoped
public class RoleMailer {

    private final MailQueue mails;
    private final Recipients recipients;
    private final MailFactory mailFactory;
    private final Clock clock;

    RoleMailer(MailQueue mails, Recipients recipients, MailFactory mailFactory, Clock clock) {
        this.mails = mails;
        this.recipients = recipients;
        this.mailFactory = mailFactory;
        this.clock = clock;
    }

    /**
     * Enqueues a mail about a webhook that was switched off.
     *
     * @param facts the values for the mail's text: {@code host} and {@code reason}
     */
    public void enqueueWebhookDisabled(RoleMailbox mailbox, Map<String, String> facts) {
        enqueue(MailFactory.WEBHOOK_OFF, mailbox, facts);
    }

    /**
     * Enqueues a mail about a webhook that will be switched off because its owner is absent.
     *
     * @param facts the values for the mail's text: {@code host}, and the time as {@code dueAt}
     */
    public void enqueueWebhookOwnerAbsent(RoleMailbox mailbox, Map<String, String> facts) {
        enqueue(MailFactory.WEBHOOK_OWNER_ABSENT, mailbox, facts);
    }

    private void enqueue(String kind, RoleMailbox mailbox, Map<String, String> facts) {
        mails.enqueue(mailFactory.create(
                MailFactory.Message.withoutCase(kind, "", facts, clock.instant()), recipients.of(mailbox), null));
    }
}
