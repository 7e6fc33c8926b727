package id.penghubung.kit.mail;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The way on which the mails of the queue leave: {@link SmtpTransport}, unless the service has a bean of its own. Such a bean may open
 * addresses that are not stored readably, and send by other channels.
 */
public interface MailTransport {

    /** Returns whether there is a server for this mail. Without one it is stored as {@code NOT_CONFIGURED}, which is final. */
    boolean isConfiguredFor(OutgoingMail mail);

    /**
     * Prepares to send a mail, outside any transaction.
     *
     * @return sends the mail when it is subscribed to, and fails if the server does not take it; empty if nobody is to receive the
     *     mail any more, which cancels it
     * @throws MailPostponedException if it is to be sent later
     * @throws RuntimeException if it cannot be prepared; like after a failure of the server, the mail is tried again later
     */
    Optional<Uni<Void>> send(OutgoingMail mail);

    /**
     * Learns that a mail of the queue was not sent and never will be: all attempts failed, or there is no server for it any more. It is
     * called before that state is stored, so after a crash perhaps again. One that is stored as {@code NOT_CONFIGURED} at once was never
     * in the queue.
     */
    default void givenUp(OutgoingMail mail) {}
}
