package id.penghubung.quality.forums.forum;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Preparation of a forum.
 *
 * @param consultedOn the matter on which the public is consulted, in words
 * @param standards drafts of service standards that it discusses; may be empty
 * @param plannedAt beginning of the session
 * @param consultation time of the online consultation before the session; absent without one
 * @param invitations by group of participants
 */
@Schema(name = "ForumPreparation")
public record Preparation(
        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String topic,

        @NotNull ForumSubject subject,

        @NotBlank @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String consultedOn,

        @Size(max = 50) @Nullable List<@Valid @NotNull StandardReference> standards,
        @Nullable Instant plannedAt,

        @Size(max = 300) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String place,

        @Valid @Nullable OnlineConsultation consultation,
        @Size(max = 500) @Nullable List<@Valid @NotNull Invitation> invitations) {

    public Preparation {
        topic = StorableText.stripped(topic);
        consultedOn = StorableText.stripped(consultedOn);
        place = StorableText.strippedOrNull(place);
        standards = standards == null ? List.of() : new ArrayList<>(standards);
        invitations = invitations == null ? List.of() : new ArrayList<>(invitations);
    }

    boolean discusses(String serviceCode) {
        return standards != null
                && standards.stream()
                        .anyMatch(standard -> standard.serviceCode().equals(serviceCode));
    }

    boolean discusses(String serviceCode, int number) {
        return standards != null && standards.contains(new StandardReference(serviceCode, number));
    }
}
