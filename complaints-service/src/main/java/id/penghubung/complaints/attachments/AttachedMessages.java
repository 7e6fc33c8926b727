package id.penghubung.complaints.attachments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether a message is visible. A file that belongs to a message is visible to the readers of the message. */
public interface AttachedMessages {

    /**
     * Returns whether a reader who may see the complaint may see its message.
     *
     * @param agencyCode agency of the reader; null if the reader is no officer
     */
    boolean isVisible(UUID messageId, ReaderKind reader, @Nullable String agencyCode);
}
