package id.penghubung.focalpoint.ombudsman.types;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of a maladministration type from a day on.
 *
 * @param basis the regulation that states the type, or ends it
 * @param from the first day of the change, today or later
 * @param active false if the type is no longer used from that day on
 */
@Schema(name = "MaladministrationTypeRequest")
record MaladministrationTypeRequest(
        @NotNull @Size(min = 1, max = 200) String name,
        @NotNull @Size(min = 1, max = 500) String basis,
        @NotNull LocalDate from,
        @NotNull @Schema(defaultValue = "true") Boolean active) {

    MaladministrationTypeRequest {
        name = StorableText.stripped(name);
        basis = StorableText.stripped(basis);
        active = active == null || active;
    }
}
