package id.penghubung.quality.assessments.assessment;

import id.penghubung.quality.assessments.Score;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All scores of a form, which replace those before. Some may be missing until the form is submitted.
 *
 * @param scores one for each indicator at most
 */
@Schema(name = "AssessmentScores")
record ScoresRequest(@NotNull @Size(max = 1500) List<@Valid @NotNull Score> scores) {}
