package id.penghubung.quality.surveys.forms;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The page with the questions.
 *
 * @param action address to which the form is sent
 * @param link token that the form carries at a kiosk; empty elsewhere
 */
@TemplateData
public record FormModel(
        String title,
        String unit,
        String until,
        String action,
        String link,
        List<Question> questions,
        List<Select> profile,
        String suggestion,
        int longestSuggestion) {

    /**
     * An element.
     *
     * @param isMissing whether its value is missing or not valid, so that the page says so
     */
    @TemplateData
    public record Question(String code, String name, String question, List<Choice> choices, boolean isMissing) {}

    /** A value of an element. */
    @TemplateData
    public record Choice(int value, String label, boolean isChosen) {}

    /** A question about the respondent. */
    @TemplateData
    public record Select(String code, String name, List<Option> options) {}

    /** A value of a question about the respondent. */
    @TemplateData
    public record Option(String code, String label, boolean isChosen) {}

    /** Returns the questions whose value is missing or not valid. */
    public List<Question> unanswered() {
        return questions.stream().filter(Question::isMissing).toList();
    }
}
