package id.penghubung.quality.surveys.answers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Results of the forms of a batch.
 *
 * @param counted forms that are counted now
 * @param repeated forms that were counted before
 * @param refused forms with a problem
 * @param lines one for each form, in their order
 */
@Schema(name = "SurveyPaperBatchResult")
record PaperBatchView(
        @Schema(required = true) int counted,
        @Schema(required = true) int repeated,
        @Schema(required = true) int refused,
        @Schema(required = true) List<PaperLineView> lines) {}
