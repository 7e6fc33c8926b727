package id.penghubung.quality.surveys;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer of one respondent.
 *
 * @param suggestion free text; null without one
 */
public record SurveyAnswer(
        ElementValues values, Profile profile, @Nullable String suggestion) {

    /** Returns the answer as text, equal for equal answers only. */
    public String canonical() {
        String elements = Arrays.stream(SurveyElement.values())
                .map(element -> element + "=" + values.of(element))
                .collect(Collectors.joining("\n"));
        String groups = Arrays.stream(ProfileDimension.values())
                .map(dimension -> dimension + "=" + profile.groupIn(dimension))
                .collect(Collectors.joining("\n"));
        return elements + '\n' + groups + '\n' + (suggestion == null ? "" : suggestion);
    }
}
