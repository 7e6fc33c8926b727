package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public consultation on a standard (<i>forum konsultasi publik</i>, PermenPANRB 16/2017).
 *
 * @param forum name or reference of the forum
 * @param heldOn day of its session, not in the future
 */
@Schema(name = "StandardConsultation")
record ConsultationRequest(
        @NotBlank @Size(max = 300) @Pattern(regexp = StorableText.PATTERN)
        String forum,

        @NotNull LocalDate heldOn) {

    ConsultationRequest {
        forum = StorableText.stripped(forum);
    }
}
