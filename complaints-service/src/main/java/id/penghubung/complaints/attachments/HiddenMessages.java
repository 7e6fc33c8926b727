package id.penghubung.complaints.attachments;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows no message, as long as no other bean decides about messages. */
@ApplicationScoped
@DefaultBean
class HiddenMessages implements AttachedMessages {

    @Override
    public boolean isVisible(UUID messageId, ReaderKind reader, @Nullable String agencyCode) {
        return false;
    }
}
