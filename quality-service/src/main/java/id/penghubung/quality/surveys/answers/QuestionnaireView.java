package id.penghubung.quality.surveys.answers;

import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.survey.Survey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The questions of a survey, for clients that show a form of their own.
 *
 * @param elements the nine elements in the order of the form
 */
@Schema(name = "SurveyQuestionnaire")
record QuestionnaireView(
        @Schema(required = true) String title,
        @Schema(required = true) LocalDate periodEnd,
        @Schema(required = true) List<Question> elements,
        @Schema(required = true) List<ProfileQuestion> profile) {

    /** @param choices the words for the values 1 to 4 */
    @Schema(name = "SurveyQuestion")
    record Question(
            @Schema(required = true) SurveyElement code,
            @Schema(required = true) String number,
            @Schema(required = true) String name,
            @Schema(required = true) String question,
            @Schema(required = true) List<String> choices) {}

    /** A question about the respondent, which may stay unanswered. */
    @Schema(name = "SurveyProfileQuestion")
    record ProfileQuestion(
            @Schema(required = true) ProfileDimension dimension,
            @Schema(required = true) String name,
            @Schema(required = true) List<Choice> choices) {}

    /** A value of the profile. */
    @Schema(name = "SurveyProfileChoice")
    record Choice(
            @Schema(required = true) String code,
            @Schema(required = true) String name) {}

    static QuestionnaireView of(Survey survey, Locale language) {
        return new QuestionnaireView(
                survey.title(),
                survey.periodEnd(),
                survey.order().elements().stream()
                        .map(element -> new Question(
                                element,
                                survey.order().numberOf(element),
                                element.label().in(language),
                                element.question().in(language),
                                IntStream.rangeClosed(SurveyElement.MIN_VALUE, SurveyElement.MAX_VALUE)
                                        .mapToObj(value -> element.choice(value).in(language))
                                        .toList()))
                        .toList(),
                Arrays.stream(ProfileDimension.values())
                        .map(dimension -> new ProfileQuestion(
                                dimension,
                                dimension.label().in(language),
                                dimension.choices().stream()
                                        .map(value -> new Choice(
                                                value.name(), value.label().in(language)))
                                        .toList()))
                        .toList());
    }
}
