package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.problemtype.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Result of one form of a batch.
 *
 * @param line its place in the batch, counted from 1
 * @param formNumber its number, if it could be read
 * @param status the status that a separate request would have had: 201 for a form that is counted now, 200 for one that was counted before
 * @param problem why it was refused, with pointers into the form
 */
@Schema(name = "SurveyPaperLine")
record PaperLineView(
        @Schema(required = true) int line,
        @Nullable String formNumber,
        @Schema(required = true) int status,
        @Nullable Problem problem) {}
