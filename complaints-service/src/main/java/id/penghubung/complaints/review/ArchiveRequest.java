package id.penghubung.complaints.review;

import id.penghubung.complaints.complaint.ArchiveReason;
import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The archiving of a complaint.
 *
 * @param reasonCode the reason
 * @param outsideBody code of the outside body to which the reporter is pointed; required if the regency is not responsible
 * @param note what the coordinator adds for the reporter; required with the reason OTHER, and with the outside body "other"
 */
@Schema(name = "ArchiveRequest")
record ArchiveRequest(
        @NotNull ArchiveReason reasonCode,
        @Nullable @Size(max = 64) String outsideBody,

        @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String note) {

    ArchiveRequest {
        outsideBody = StorableText.strippedOrNull(outsideBody);
        note = StorableText.strippedOrNull(note);
    }
}
