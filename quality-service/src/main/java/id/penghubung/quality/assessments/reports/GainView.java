package id.penghubung.quality.assessments.reports;

import id.penghubung.quality.assessments.IndicatorGain;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rise of the index with a higher score of one indicator.
 *
 * @param indicator code of the indicator
 * @param aspect code of its aspect
 * @param score present score of the evaluator
 * @param highest highest score of the indicator
 * @param oneLevel rise with the next level, with four decimals
 * @param gain rise with the highest score, with four decimals
 * @param reachesNext whether the highest score of this indicator alone leads to the next category
 */
@Schema(name = "AssessmentGain")
record GainView(
        @Schema(required = true) String indicator,
        @Schema(required = true) String name,
        @Schema(required = true) String aspect,
        @Schema(required = true) int score,
        @Schema(required = true) int highest,
        @Schema(required = true) BigDecimal oneLevel,
        @Schema(required = true) BigDecimal gain,
        @Schema(required = true) boolean reachesNext) {

    private static final int DECIMALS = 4;

    static GainView of(IndicatorGain gain) {
        return new GainView(
                gain.indicator().code(),
                gain.indicator().name(),
                gain.aspect().code(),
                gain.score(),
                gain.indicator().highest(),
                gain.oneLevel().rounded(DECIMALS),
                gain.exact().rounded(DECIMALS),
                gain.reachesNext());
    }
}
