package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Request to record whether the summoned agency came to the hearing.
 *
 * @param note for instance the reason that was given for an absence
 */
@Schema(name = "HearingAttendanceRequest")
record AttendanceRequest(
        @NotNull Attendance attendance,

        @Nullable @Size(max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String note) {

    AttendanceRequest {
        note = StorableText.strippedOrNull(note);
    }
}
