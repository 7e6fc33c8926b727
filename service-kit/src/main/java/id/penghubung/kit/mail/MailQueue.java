package id.penghubung.kit.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Accepts mails. They are stored in the transaction of the use case and sent later, by any replica. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class MailQueue {

    private final MailTable mails;

    MailQueue(MailTable mails) {
        this.mails = mails;
    }

    /**
     * Stores mails with one batch. Joins the caller's transaction, or runs in its own if there is none. Without a mail server
     * they are stored as {@code NOT_CONFIGURED} and never sent.
     */
    public void enqueue(List<OutgoingMail> outgoing) {
        if (!outgoing.isEmpty()) {
            mails.insert(outgoing);
        }
    }
}
