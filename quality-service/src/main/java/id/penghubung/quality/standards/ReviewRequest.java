package id.penghubung.quality.standards;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The review of a standard in force.
 *
 * @param remark content and result of the review
 */
@Schema(name = "StandardReview")
record ReviewRequest(
        @NotNull ReviewOutcome outcome,

        @NotBlank @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String remark) {

    ReviewRequest {
        remark = StorableText.stripped(remark);
    }
}
