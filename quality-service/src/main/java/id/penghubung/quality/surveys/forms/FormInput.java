package id.penghubung.quality.surveys.forms;

import id.penghubung.kit.runtime.StorableText;
import id.penghubung.quality.surveys.AgeGroup;
import id.penghubung.quality.surveys.Education;
import id.penghubung.quality.surveys.ElementValues;
import id.penghubung.quality.surveys.Gender;
import id.penghubung.quality.surveys.Occupation;
import id.penghubung.quality.surveys.Profile;
import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.answers.AnswerRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that was sent. Only elements can be wrong: a profile that the page does not offer counts as not stated, and a
 * suggestion is cut where the page would have stopped it.
 */
final class FormInput {

    private static final String SUGGESTION = "suggestion";

    private final Map<SurveyElement, Integer> values = new EnumMap<>(SurveyElement.class);
    private final Map<String, String> fields;
    private final boolean isSent;

    private FormInput(Map<String, String> fields, boolean isSent) {
        this.fields = fields;
        this.isSent = isSent;
        for (SurveyElement element : SurveyElement.values()) {
            value(fields.get(element.name())).ifPresent(value -> values.put(element, value));
        }
    }

    /** Returns the fields of a form that was sent. */
    static FormInput sent(Map<String, String> fields) {
        return new FormInput(fields, true);
    }

    /** Returns the fields of a form that was not filled in yet. */
    static FormInput empty() {
        return new FormInput(Map.of(), false);
    }

    /** Returns the answer; empty if an element is missing or has no valid value. */
    Optional<SurveyAnswer> answer() {
        return values.size() < SurveyElement.values().length
                ? Optional.empty()
                : Optional.of(new SurveyAnswer(
                        ElementValues.of(values), profile(), StorableText.strippedOrNull(suggestion())));
    }

    boolean isChosen(SurveyElement element, int value) {
        return Integer.valueOf(value).equals(values.get(element));
    }

    /** Returns whether the page must say that the element needs a value. */
    boolean isMissing(SurveyElement element) {
        return isSent && !values.containsKey(element);
    }

    boolean isChosen(ProfileDimension dimension, String code) {
        return code.equals(fields.get(dimension.name()));
    }

    String suggestion() {
        String text = fields.get(SUGGESTION);
        if (text == null) {
            return "";
        }
        // A browser sends each line break as two characters, but counts one.
        String storable = text.replace("\r\n", "\n").replace("\0", "");
        int end = Math.min(storable.length(), AnswerRequest.LONGEST_SUGGESTION);
        // Half of a character cannot be stored.
        return storable.substring(0, end > 0 && Character.isHighSurrogate(storable.charAt(end - 1)) ? end - 1 : end);
    }

    private Profile profile() {
        return new Profile(
                constant(AgeGroup.class, ProfileDimension.AGE_GROUP),
                constant(Gender.class, ProfileDimension.GENDER),
                constant(Education.class, ProfileDimension.EDUCATION),
                constant(Occupation.class, ProfileDimension.OCCUPATION));
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, ProfileDimension dimension) {
        String code = fields.get(dimension.name());
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Integer> value(@Nullable String field) {
        return field != null && field.length() == 1 && ElementValues.isValid(field.charAt(0) - '0')
                ? Optional.of(field.charAt(0) - '0')
                : Optional.empty();
    }
}
