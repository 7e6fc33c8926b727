package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.forums.ParticipantGroup;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Participants of a session from one organisation or part of the public. The list with names and signatures is a file of the forum.
 *
 * @param represents organisation or part of the public
 * @param participants number of persons
 */
@Schema(name = "ForumAttendance")
public record Attendance(
        @NotNull ParticipantGroup group,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String represents,

        @Min(1) @Max(10000) int participants) {

    public Attendance {
        represents = StorableText.stripped(represents);
    }
}
