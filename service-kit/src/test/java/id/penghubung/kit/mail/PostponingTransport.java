package id.penghubung.kit.mail;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** A transport that sends nothing before a time. */
record PostponingTransport(Instant until) implements MailTransport {

    @Override
    public boolean isConfiguredFor(OutgoingMail mail) {
        return true;
    }

    @Override
    public Optional<Uni<Void>> send(OutgoingMail mail) {
        throw new MailPostponedException(until);
    }
}
