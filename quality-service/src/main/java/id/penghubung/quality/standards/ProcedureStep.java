package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step of the procedure of a service.
 *
 * @param actor role that does it, such as the applicant or the counter
 * @param action description of the act
 */
@Schema(name = "ProcedureStep")
@TemplateData
public record ProcedureStep(
        @NotBlank @Size(max = 200) @Pattern(regexp = StorableText.PATTERN) @Schema(examples = "Pemohon")
        String actor,

        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = StorableText.PATTERN)
        @Schema(examples = "Menyerahkan berkas di loket")
        String action) {

    public ProcedureStep {
        actor = StorableText.stripped(actor);
        action = StorableText.stripped(action);
    }
}
