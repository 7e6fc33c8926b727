package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.StorableText;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.surveys.ElementValues;
import id.penghubung.quality.surveys.Profile;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.SurveyElement;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a respondent.
 *
 * @param values a value from 1 (lowest) to 4 for each of the nine elements, by the code of the element
 * @param profile facts about the respondent, all optional
 */
@Schema(name = "SurveyAnswerRequest")
public record AnswerRequest(
        @Schema(required = true, implementation = ElementValuesSchema.class) @Nullable
        Map<String, @Nullable Integer> values,

        @Nullable Profile profile,

        @Size(max = AnswerRequest.LONGEST_SUGGESTION) @Pattern(regexp = StorableText.PATTERN) @Nullable
        String suggestion) {

    /** Longest suggestion, in characters. */
    public static final int LONGEST_SUGGESTION = 1000;

    private static final Text MISSING = Text.of("unsur ini belum dinilai", "this element has no value");
    private static final Text OUTSIDE = Text.of("nilai harus 1, 2, 3, atau 4", "the value must be 1, 2, 3 or 4");
    private static final Text UNKNOWN = Text.of("bukan kode unsur", "is not the code of an element");

    /** The nine elements as an object, for the OpenAPI document. */
    @Schema(name = "SurveyElementValues")
    record ElementValuesSchema(
            @Schema(required = true, name = "REQUIREMENTS", minimum = "1", maximum = "4")
            int requirements,

            @Schema(required = true, name = "PROCEDURE", minimum = "1", maximum = "4")
            int procedure,

            @Schema(required = true, name = "TIME", minimum = "1", maximum = "4")
            int time,

            @Schema(required = true, name = "COST", minimum = "1", maximum = "4")
            int cost,

            @Schema(required = true, name = "PRODUCT", minimum = "1", maximum = "4")
            int product,

            @Schema(required = true, name = "COMPETENCE", minimum = "1", maximum = "4")
            int competence,

            @Schema(required = true, name = "CONDUCT", minimum = "1", maximum = "4")
            int conduct,

            @Schema(required = true, name = "FACILITIES", minimum = "1", maximum = "4")
            int facilities,

            @Schema(required = true, name = "COMPLAINT_HANDLING", minimum = "1", maximum = "4")
            int complaintHandling) {}

    /**
     * Checks the elements by their codes.
     *
     * @throws ProblemException 400 with a pointer for each element that is missing, unknown, or has a value other than 1 to 4
     */
    public SurveyAnswer toAnswer() {
        Map<String, @Nullable Integer> given = values == null ? Map.of() : values;
        List<FieldError> errors = new ArrayList<>();
        Map<SurveyElement, Integer> known = new EnumMap<>(SurveyElement.class);
        for (SurveyElement element : SurveyElement.values()) {
            Integer value = given.get(element.name());
            if (value == null) {
                errors.add(error(element.name(), MISSING));
            } else if (!ElementValues.isValid(value)) {
                errors.add(error(element.name(), OUTSIDE));
            } else {
                known.put(element, value);
            }
        }
        given.keySet().stream()
                .filter(code -> element(code).isEmpty())
                .sorted()
                .forEach(code -> errors.add(error(code, UNKNOWN)));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new SurveyAnswer(
                ElementValues.of(known),
                profile == null ? Profile.NOT_STATED : profile,
                StorableText.strippedOrNull(suggestion));
    }

    private static Optional<SurveyElement> element(String code) {
        return Arrays.stream(SurveyElement.values())
                .filter(element -> element.name().equals(code))
                .findFirst();
    }

    private static FieldError error(String code, Text detail) {
        return new FieldError("#/values/" + code.replace("~", "~0").replace("/", "~1"), detail);
    }
}
