package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Session of a forum.
 *
 * @param heldOn day of the session, not in the future
 * @param attendance participants by group, at least one
 * @param minutes course of the session (<i>notulen</i>)
 */
@Schema(name = "ForumSession")
public record Session(
        @NotNull LocalDate heldOn,

        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String place,

        @NotEmpty @Size(max = 500) List<@Valid @NotNull Attendance> attendance,

        @NotBlank @Size(max = 50000) @Pattern(regexp = StorableText.PATTERN)
        String minutes) {

    public Session {
        place = StorableText.stripped(place);
        minutes = StorableText.stripped(minutes);
    }
}
