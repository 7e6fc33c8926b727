package id.penghubung.quality.surveys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The values of one respondent: each of the nine elements has one, from 1 to 4. */
public final class ElementValues {

    private final Map<SurveyElement, Integer> values;

    private ElementValues(Map<SurveyElement, Integer> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException if an element is missing, or a value is not 1 to 4 */
    public static ElementValues of(Map<SurveyElement, Integer> values) {
        Map<SurveyElement, Integer> copy = new EnumMap<>(SurveyElement.class);
        copy.putAll(values);
        for (SurveyElement element : SurveyElement.values()) {
            Integer value = copy.get(element);
            if (value == null || !isValid(value)) {
                throw new IllegalArgumentException("No value 1 to 4 for " + element);
            }
        }
        return new ElementValues(copy);
    }

    /** Returns whether a value is on the scale. */
    public static boolean isValid(int value) {
        return value >= SurveyElement.MIN_VALUE && value <= SurveyElement.MAX_VALUE;
    }

    public int of(SurveyElement element) {
        return Objects.requireNonNull(values.get(element));
    }
}
