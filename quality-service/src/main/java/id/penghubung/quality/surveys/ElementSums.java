package id.penghubung.quality.surveys;

import java.util.EnumMap;
import java.util.Map;

/** Number of respondents, and the sum of their values for each element. All figures of a survey follow from it. */
public final class ElementSums {

    public static final ElementSums NONE = new ElementSums(0, new EnumMap<>(SurveyElement.class));

    private final long respondents;
    private final Map<SurveyElement, Long> sums;

    private ElementSums(long respondents, Map<SurveyElement, Long> sums) {
        this.respondents = respondents;
        this.sums = sums;
    }

    /** @param sums the sum of each element; a missing one counts as 0 */
    public static ElementSums of(long respondents, Map<SurveyElement, Long> sums) {
        Map<SurveyElement, Long> copy = new EnumMap<>(SurveyElement.class);
        copy.putAll(sums);
        return new ElementSums(respondents, copy);
    }

    /** Returns these sums with one more respondent. */
    public ElementSums plus(ElementValues values) {
        Map<SurveyElement, Long> more = new EnumMap<>(SurveyElement.class);
        for (SurveyElement element : SurveyElement.values()) {
            more.put(element, sum(element) + values.of(element));
        }
        return new ElementSums(respondents + 1, more);
    }

    public long respondents() {
        return respondents;
    }

    public long sum(SurveyElement element) {
        return sums.getOrDefault(element, 0L);
    }

    /** Returns the sum over all elements. */
    public long total() {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }
}
