package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * Quality of a service by its index (<i>mutu pelayanan</i>, PermenPANRB 14/2017). The printed bounds leave gaps, such as 88.305, so an index
 * is graded after it was rounded to two decimals.
 */
public enum ServiceGrade {
    A("88.31", Text.of("Sangat Baik", "Very good")),
    B("76.61", Text.of("Baik", "Good")),
    C("65.00", Text.of("Kurang Baik", "Less good")),
    D("25.00", Text.of("Tidak Baik", "Not good"));

    private static final int DECIMALS = 2;

    private final BigDecimal lowest;
    private final Text label;

    ServiceGrade(String lowest, Text label) {
        this.lowest = new BigDecimal(lowest);
        this.label = label;
    }

    /**
     * Returns the grade of an index.
     *
     * @param index rounded to two decimals
     * @return empty below 25.00, which only a rounded weight can give
     * @throws IllegalArgumentException if the index has more decimals
     */
    public static Optional<ServiceGrade> of(BigDecimal index) {
        if (index.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("An index is graded after it was rounded: " + index);
        }
        return Arrays.stream(values())
                .filter(grade -> index.compareTo(grade.lowest) >= 0)
                .findFirst();
    }

    public Text label() {
        return label;
    }
}
