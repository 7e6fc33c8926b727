package id.penghubung.quality.ratings;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Correction of a rating: another entry, which takes its place.
 *
 * @param reason of the correction, such as an error of keying or a corrected document
 */
@Schema(name = "OmbudsmanRatingCorrection")
record CorrectionRequest(
        @NotBlank @Size(max = 1000) @Pattern(regexp = StorableText.PATTERN)
        String reason,

        @NotNull @Valid RatingEntry entry) {

    public CorrectionRequest {
        reason = StorableText.stripped(reason);
    }
}
