package id.penghubung.complaints.conversation;

import id.penghubung.complaints.attachments.AttachedMessages;
import id.penghubung.complaints.attachments.ReaderKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides for a file that was sent with a message whether it may be read: as the message. The Ombudsman takes part in no conversation. */
@ApplicationScoped
class MessageVisibility implements AttachedMessages {

    private final MessageTable messages;

    MessageVisibility(MessageTable messages) {
        this.messages = messages;
    }

    @Override
    public boolean isVisible(UUID messageId, ReaderKind reader, @Nullable String agencyCode) {
        return scopeOf(reader, agencyCode)
                .flatMap(scope -> messages.find(messageId, scope))
                .isPresent();
    }

    private static Optional<MessageScope> scopeOf(ReaderKind reader, @Nullable String agencyCode) {
        return switch (reader) {
            case REPORTER -> Optional.of(new MessageScope.OfKnownReporter());
            case AGENCY -> Optional.ofNullable(agencyCode).map(MessageScope.OfAgency::new);
            case COORDINATOR -> Optional.of(new MessageScope.OfCoordinator());
            case OMBUDSMAN -> Optional.empty();
        };
    }
}
