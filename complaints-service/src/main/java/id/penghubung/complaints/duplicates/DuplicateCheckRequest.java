package id.penghubung.complaints.duplicates;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a complaint, to look for others about the same matter. Nothing of it is stored.
 *
 * @param title subject in one line
 * @param description description, as far as it is written
 * @param location position of the incident, if it is known
 */
@Schema(name = "DuplicateCheck")
record DuplicateCheckRequest(
        @NotBlank @Size(max = 150) @Pattern(regexp = StorableText.PATTERN)
        String title,

        @Nullable @Size(max = 5000) @Pattern(regexp = StorableText.PATTERN)
        String description,

        @NotBlank @Size(max = 10) String categoryCode,
        @NotBlank @Size(max = 13) String districtCode,
        @Nullable @Valid Position location) {

    /**
     * A position in degrees, WGS 84.
     */
    @Schema(name = "DuplicatePosition")
    record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

    /** Returns the words of the draft. */
    String text() {
        return description == null ? title : title + ' ' + description;
    }

    /** Contains no text, because it may be logged. */
    @Override
    public String toString() {
        return "DuplicateCheckRequest";
    }
}
