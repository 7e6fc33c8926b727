package id.penghubung.quality.assessments.assessment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment to be opened.
 *
 * @param instrumentId a released instrument
 */
@Schema(name = "NewAssessment")
record NewAssessmentRequest(
        @NotNull UUID instrumentId,

        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String unitCode) {}
