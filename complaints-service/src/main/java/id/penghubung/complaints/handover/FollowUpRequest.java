package id.penghubung.complaints.handover;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer that the coordinator got from the outside body.
 *
 * @param note what the body said
 * @param nextFollowUpOn day of the next question; absent if the hand-over needs no more
 */
@Schema(name = "HandOverFollowUpRequest")
record FollowUpRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String note,

        @Nullable LocalDate nextFollowUpOn) {

    FollowUpRequest {
        note = StorableText.stripped(note);
    }
}
