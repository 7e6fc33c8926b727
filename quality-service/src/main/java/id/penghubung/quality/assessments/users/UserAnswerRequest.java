package id.penghubung.quality.assessments.users;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import id.penghubung.quality.assessments.UserQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a user.
 *
 * @param values a value from 0 (lowest) to 5 for each question, by the code of the question
 */
@Schema(name = "AssessmentUserAnswer")
record UserAnswerRequest(@Schema(required = true) @Nullable Map<String, @Nullable Integer> values) {

    /** Unknown codes that a problem names. A body may have a million, and the problem would be much larger than the body. */
    private static final int MOST_UNKNOWN = 50;

    private static final Text MISSING = Text.of("pertanyaan ini belum dijawab", "this question has no answer");
    private static final Text OUTSIDE = Text.of("nilai harus 0 sampai 5", "the value must be from 0 to 5");
    private static final Text UNKNOWN = Text.of("bukan kode pertanyaan", "is not the code of a question");

    /** Returns the answer as a text that is the same for the same values in another order. */
    String canonical() {
        return new TreeMap<>(given()).toString();
    }

    /**
     * Checks the values by the codes of the questions.
     *
     * @throws ProblemException 400 with a pointer for each question that is missing or has a value other than 0 to 5, and for unknown codes,
     *     50 at most
     */
    Map<String, Integer> requireValid(List<UserQuestion> questions) {
        Map<String, @Nullable Integer> given = given();
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> known = new LinkedHashMap<>();
        for (UserQuestion question : questions) {
            Integer value = given.get(question.code());
            if (value == null) {
                errors.add(error(question.code(), MISSING));
            } else if (value < UserQuestion.LOWEST || value > UserQuestion.HIGHEST) {
                errors.add(error(question.code(), OUTSIDE));
            } else {
                known.put(question.code(), value);
            }
        }
        given.keySet().stream()
                .filter(code ->
                        questions.stream().noneMatch(question -> question.code().equals(code)))
                .sorted()
                .limit(MOST_UNKNOWN)
                .forEach(code -> errors.add(error(code, UNKNOWN)));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return known;
    }

    private Map<String, @Nullable Integer> given() {
        return values == null ? Map.of() : values;
    }

    private static FieldError error(String code, Text detail) {
        return new FieldError("#/values/" + code.replace("~", "~0").replace("/", "~1"), detail);
    }
}
