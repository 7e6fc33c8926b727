package id.penghubung.focalpoint.ombudsman.types;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new maladministration type.
 *
 * @param code lower-case words with hyphens; it never changes
 * @param name in Indonesian, as the regulation has it
 * @param basis the regulation that states the type
 * @param validFrom the first day on which it is valid, today or later
 */
@Schema(name = "NewMaladministrationTypeRequest")
record NewMaladministrationTypeRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}") @Schema(examples = "neglect-of-legal-duty")
        String code,

        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(min = 1, max = 500) String basis,
        @NotNull LocalDate validFrom) {

    NewMaladministrationTypeRequest {
        name = StorableText.stripped(name);
        basis = StorableText.stripped(basis);
    }
}
