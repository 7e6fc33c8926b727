package id.penghubung.quality.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The index of satisfaction (<i>IKM</i>) of a group of respondents, PermenPANRB 14/2017: the average of each element (<i>NRR</i>) times its
 * weight, summed, times 25. It is one fraction until the end, and rounded half-up once, to two decimals.
 */
public final class SatisfactionIndex {

    private static final BigDecimal FACTOR = BigDecimal.valueOf(25);
    private static final int INDEX_DECIMALS = 2;
    private static final int AVERAGE_DECIMALS = 4;

    /** Elements of a survey that become improvement actions. */
    private static final int LOWEST = 2;

    private final ElementSums sums;
    private final WeightMode weights;

    private SatisfactionIndex(ElementSums sums, WeightMode weights) {
        this.sums = sums;
        this.weights = weights;
    }

    /** @throws IllegalArgumentException if nobody answered */
    public static SatisfactionIndex of(ElementSums sums, WeightMode weights) {
        if (sums.respondents() < 1) {
            throw new IllegalArgumentException("An index needs a respondent");
        }
        return new SatisfactionIndex(sums, weights);
    }

    /** Returns the index, 25.00 to 100.00 with exact weights. */
    public BigDecimal value() {
        return BigDecimal.valueOf(sums.total())
                .multiply(BigDecimal.valueOf(weights.numerator()))
                .multiply(FACTOR)
                .divide(
                        BigDecimal.valueOf(sums.respondents()).multiply(BigDecimal.valueOf(weights.denominator())),
                        INDEX_DECIMALS,
                        RoundingMode.HALF_UP);
    }

    public Optional<ServiceGrade> grade() {
        return ServiceGrade.of(value());
    }

    /** Returns the average value of an element (<i>NRR</i>), 1.0000 to 4.0000. */
    public BigDecimal average(SurveyElement element) {
        return BigDecimal.valueOf(sums.sum(element))
                .divide(BigDecimal.valueOf(sums.respondents()), AVERAGE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Returns an element on the scale of the index, 25.00 to 100.00. It has no weight. */
    public BigDecimal valueOf(SurveyElement element) {
        return BigDecimal.valueOf(sums.sum(element))
                .multiply(FACTOR)
                .divide(BigDecimal.valueOf(sums.respondents()), INDEX_DECIMALS, RoundingMode.HALF_UP);
    }

    public Optional<ServiceGrade> gradeOf(SurveyElement element) {
        return ServiceGrade.of(valueOf(element));
    }

    /**
     * Returns the two elements with the lowest averages, the lowest first; of equal ones those that come first in {@link SurveyElement}.
     */
    public List<SurveyElement> lowest() {
        return Arrays.stream(SurveyElement.values())
                .sorted(Comparator.comparingLong(sums::sum))
                .limit(LOWEST)
                .toList();
    }
}
