package id.penghubung.quality.assessments.users;

import id.penghubung.quality.assessments.UserQuestion;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The page with the questions to users.
 *
 * @param until last day of the link, in words
 * @param action address to which the form is sent
 */
@TemplateData
public record UserFormModel(String unit, String until, String action, List<Question> questions) {

    /**
     * A question.
     *
     * @param isMissing whether its value is missing or not valid, so that the page says so
     */
    @TemplateData
    public record Question(String code, String text, List<Choice> choices, boolean isMissing) {

        /** @param isSent whether the form was sent, so that a question without an answer is missing */
        static Question of(UserQuestion question, Map<String, Integer> values, boolean isSent) {
            Integer chosen = values.get(question.code());
            return new Question(
                    question.code(),
                    question.text(),
                    IntStream.rangeClosed(UserQuestion.LOWEST, UserQuestion.HIGHEST)
                            .mapToObj(value -> new Choice(
                                    value, label(value), Integer.valueOf(value).equals(chosen)))
                            .toList(),
                    isSent && chosen == null);
        }

        private static String label(int value) {
            return switch (value) {
                case UserQuestion.LOWEST -> value + " (sangat buruk)";
                case UserQuestion.HIGHEST -> value + " (sangat baik)";
                default -> String.valueOf(value);
            };
        }
    }

    /** A value of a question. */
    @TemplateData
    public record Choice(int value, String label, boolean isChosen) {}

    /** Returns the questions whose value is missing or not valid. */
    public List<Question> unanswered() {
        return questions.stream().filter(Question::isMissing).toList();
    }
}
