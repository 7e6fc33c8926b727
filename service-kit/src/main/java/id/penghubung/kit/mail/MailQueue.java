package id.penghubung.kit.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Accepts mails. They are stored in the transaction of the use case and sent later, by any replica. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class MailQueue {

    private final MailTable mails;
    private final Clock clock;

    MailQueue(MailTable mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
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

    /**
     * Cancels mails that are not sent yet. Joins the caller's transaction. One that is being sent at this moment may still arrive. The
     * table of a service that cancels has the state {@code CANCELLED}, and an index for the addresses.
     *
     * @param addresses the addresses as they are stored
     * @return the number of mails that were cancelled
     */
    public int cancel(Collection<String> addresses, Collection<String> kinds) {
        return addresses.isEmpty() ? 0 : mails.cancel(addresses, kinds, clock.instant());
    }

    /** Deletes the mails to addresses, sent or not. Joins the caller's transaction. */
    public void delete(Collection<String> addresses) {
        mails.deleteOf(addresses);
    }
}
