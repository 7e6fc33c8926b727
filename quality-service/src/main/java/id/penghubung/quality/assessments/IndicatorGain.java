package id.penghubung.quality.assessments;

/**
 * The rise of the index with a higher score of one indicator.
 *
 * @param score present score of the evaluator
 * @param oneLevel rise with the next level
 * @param exact rise with the highest score
 * @param reachesNext whether the highest score of this indicator alone leads to the next category
 */
public record IndicatorGain(
        Aspect aspect, Indicator indicator, int score, Fraction oneLevel, Fraction exact, boolean reachesNext) {}
