package id.penghubung.complaints.handover;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The hand-over of a complaint to an outside body.
 *
 * @param outsideBody code of the body
 * @param sentTo office or address to which it was sent
 * @param sentOn day on which it was sent; not in the future
 * @param reference number of the letter
 * @param followUpOn day on which the coordinator asks what came of it; after the day on which it was sent
 * @param note what the coordinator adds for the reporter
 */
@Schema(name = "HandOverRequest")
record HandOverRequest(
        @NotNull @Size(max = 64) String outsideBody,

        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = StorableText.PATTERN)
        String sentTo,

        @NotNull LocalDate sentOn,

        @Size(max = 100) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String reference,

        @NotNull LocalDate followUpOn,

        @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String note) {

    HandOverRequest {
        sentTo = StorableText.stripped(sentTo);
        reference = StorableText.strippedOrNull(reference);
        note = StorableText.strippedOrNull(note);
    }
}
