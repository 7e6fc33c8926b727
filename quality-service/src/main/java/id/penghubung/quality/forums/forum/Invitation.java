package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.forums.ParticipantGroup;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invitation to a forum.
 *
 * @param invited organisation or part of the public, not a private person
 */
@Schema(name = "ForumInvitation")
public record Invitation(
        @NotNull ParticipantGroup group,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String invited) {

    public Invitation {
        invited = StorableText.stripped(invited);
    }
}
