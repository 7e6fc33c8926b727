package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Session of a forum that was held before this system was used.
 *
 * @param announcedOn day of its announcement, not after the session; the day of the session if it is not known
 * @param session its day is in the past
 * @param reason why it is entered later
 * @param document document that proves the day, such as the official record in the archive of the unit
 */
@Schema(name = "EarlierForumSession")
record EarlierSessionRequest(
        @Nullable LocalDate announcedOn,
        @NotNull @Valid Session session,

        @NotBlank @Size(max = 500) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String document) {

    EarlierSessionRequest {
        reason = StorableText.stripped(reason);
        document = StorableText.stripped(document);
    }

    /** Returns the day on which it was announced, as far as it is known. */
    LocalDate announced() {
        return announcedOn == null ? session.heldOn() : announcedOn;
    }
}
