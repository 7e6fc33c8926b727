package id.penghubung.focalpoint.calendar;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that is declared or changed.
 *
 * @param decree the decree that sets it
 */
@Schema(name = "HolidayRequest")
record HolidayRequest(
        @NotNull HolidayKind kind,

        @Nullable @Size(max = 200) @Pattern(regexp = StorableText.PATTERN)
        String name,

        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = StorableText.PATTERN)
        @Schema(examples = "SKB 3 Menteri, 7 Agustus 2025")
        String decree) {

    Holiday holiday() {
        return new Holiday(kind, name);
    }
}
