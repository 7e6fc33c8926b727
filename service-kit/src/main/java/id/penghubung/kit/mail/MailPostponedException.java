package id.penghubung.kit.mail;

import java.time.Instant;

/** Thrown by a {@link MailTransport} for a mail that is not to be sent yet. It waits, and this does not count as an attempt. */
public final class MailPostponedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    /** @param until the earliest time of the next attempt */
    public MailPostponedException(Instant until) {
        super("The mail is not to be sent before " + until, null, false, false);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
