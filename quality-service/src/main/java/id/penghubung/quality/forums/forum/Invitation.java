package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.forums.ParticipantGroup;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a forum.
 *
 * @param invited organisation or part of the public, not a private person
 * @param mailAddress official address of the organisation, to which the invitation is sent when the forum is announced; absent if it is
 *     invited in another way
 * @param language language of the mail, {@code id} or {@code en}; {@code id} if absent
 */
@Schema(name = "ForumInvitation")
public record Invitation(
        @NotNull ParticipantGroup group,

        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String invited,

        @Email @Size(max = 254) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String mailAddress,

        @Pattern(regexp = "id|en") @Nullable String language) {

    public Invitation {
        invited = StorableText.stripped(invited);
        mailAddress = StorableText.strippedOrNull(mailAddress);
    }
}
