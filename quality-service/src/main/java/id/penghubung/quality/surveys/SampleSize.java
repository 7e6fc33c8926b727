package id.penghubung.quality.surveys;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Number of respondents that a survey needs, by Krejcie and Morgan (1970), which PermenPANRB 14/2017 refers to: λ² = 3.841, P = 0.5,
 * d = 0.05, to the nearest respondent.
 */
public final class SampleSize {

    /** λ² · P · (1 − P). */
    private static final BigDecimal SPREAD = new BigDecimal("0.96025");

    /** d². */
    private static final BigDecimal ERROR = new BigDecimal("0.0025");

    /** From here on the printed table has 384, where the formula gives 383. */
    private static final int LARGE = 100_000;

    private static final int LARGEST_SAMPLE = 384;

    private SampleSize() {}

    /**
     * Returns the sample for a population.
     *
     * @param population number of users of the service in the period, 1 or more
     */
    public static int of(int population) {
        if (population < 1) {
            throw new IllegalArgumentException("A population has at least one member");
        }
        if (population >= LARGE) {
            return LARGEST_SAMPLE;
        }
        BigDecimal users = BigDecimal.valueOf(population);
        return SPREAD.multiply(users)
                .divide(ERROR.multiply(users.subtract(BigDecimal.ONE)).add(SPREAD), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
