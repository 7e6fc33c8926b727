package id.penghubung.quality.assessments.users;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Links to be made.
 *
 * @param days days after today in which they can be used
 */
@Schema(name = "AssessmentLinksRequest")
record UserLinksRequest(
        @NotNull @Min(1) @Max(400) Integer count,
        @NotNull @Min(1) @Max(366) Integer days) {}
