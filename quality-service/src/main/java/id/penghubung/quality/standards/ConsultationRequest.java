package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The public consultation on a standard (<i>forum konsultasi publik</i>, PermenPANRB 16/2017): the id of a forum with a signed record, or
 * name and day of a forum of which this system has none.
 *
 * @param forumId id of the forum; then name and day are those of the forum
 * @param forum name or reference of another forum
 * @param heldOn day of its session, not in the future
 */
@Schema(name = "StandardConsultation")
record ConsultationRequest(
        @Nullable UUID forumId,

        @Size(max = 300) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String forum,

        @Nullable LocalDate heldOn) {

    ConsultationRequest {
        forum = StorableText.strippedOrNull(forum);
    }
}
