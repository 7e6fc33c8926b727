package id.penghubung.quality.surveys;

import id.penghubung.kit.text.Text;

/**
 * The weight of an element. The rule is 1/9; reports in use print and multiply by a rounded weight, which gives another index. A result
 * therefore names its mode. PermenPANRB 14/2017.
 */
public enum WeightMode {
    /** Exactly 1/9: 25.00 to 100.00. */
    NINTHS(1, 9, Text.of("1/9 (tepat)", "1/9 (exact)")),
    /** 0.111 as in some reports: at most 99.90. */
    PRINTED_0_111(111, 1000, Text.of("0,111 (dibulatkan)", "0.111 (rounded)")),
    /** 0.11 as in some reports: at most 99.00. */
    PRINTED_0_11(11, 100, Text.of("0,11 (dibulatkan)", "0.11 (rounded)"));

    private final long numerator;
    private final long denominator;
    private final Text label;

    WeightMode(long numerator, long denominator, Text label) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.label = label;
    }

    public Text label() {
        return label;
    }

    long numerator() {
        return numerator;
    }

    long denominator() {
        return denominator;
    }
}
