package id.penghubung.quality.assessments;

import id.penghubung.quality.surveys.GroupSuppression;
import java.util.Map;

/**
 * Sums of the answers of users. Every answer has a value for every question.
 *
 * @param respondents number of answers
 * @param totals sum of the values of each question, by its code
 */
public record UserSums(long respondents, Map<String, Long> totals) {

    public static final UserSums NONE = new UserSums(0, Map.of());

    public UserSums {
        totals = Map.copyOf(totals);
    }

    /** Returns whether averages of so many answers may be shown, as in surveys: those of fewer would tell what somebody answered. */
    public boolean areShown() {
        return GroupSuppression.isLargeEnough(respondents);
    }

    /** Returns the average value of a question, 0 to 5; zero without answers. */
    public Fraction average(String question) {
        return respondents == 0 ? Fraction.ZERO : Fraction.of(totals.getOrDefault(question, 0L), respondents);
    }
}
