package id.penghubung.quality.surveys.forms;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.surveys.MessagePage;
import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.RespondentPages;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.answers.AnswerRequest;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.SurveyProblem;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** Renders the pages of surveys. */
@ApplicationScoped
class FormPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);
    private static final String ABOUT = "Survei kepuasan";

    private static final Map<CatalogProblem, MessagePage> MESSAGES = Map.of(
            SurveyProblem.SURVEY_LINK_USED, MessagePage.USED,
            SurveyProblem.SURVEY_LINK_EXPIRED, MessagePage.EXPIRED,
            SurveyProblem.SURVEY_CLOSED, MessagePage.SURVEY_CLOSED);

    private final RespondentPages pages;
    private final Template form;
    private final Template kioskPin;
    private final Template kioskStart;
    private final UnitDirectory units;

    FormPages(
            RespondentPages pages,
            @Location("surveys/form.html") Template form,
            @Location("surveys/kiosk-pin.html") Template kioskPin,
            @Location("surveys/kiosk-start.html") Template kioskStart,
            UnitDirectory units) {
        this.pages = pages;
        this.form = form;
        this.kioskPin = kioskPin;
        this.kioskStart = kioskStart;
        this.units = units;
    }

    /**
     * Renders the questions of a survey.
     *
     * @param link token that the form carries at a kiosk; empty elsewhere
     */
    Response form(int status, Survey survey, FormInput input, String action, String link) {
        FormModel model = new FormModel(
                survey.title(),
                units.find(survey.subject().unitCode())
                        .map(Unit::name)
                        .orElse(survey.subject().unitCode()),
                DAY.format(survey.periodEnd()),
                action,
                link,
                survey.order().elements().stream()
                        .map(element -> question(element, input))
                        .toList(),
                Arrays.stream(ProfileDimension.values())
                        .map(dimension -> select(dimension, input))
                        .toList(),
                input.suggestion(),
                AnswerRequest.LONGEST_SUGGESTION);
        return pages.page(status, form.data("form", model));
    }

    /** @param next address of the page that follows at a kiosk; empty elsewhere */
    Response message(MessagePage shown, String next) {
        return pages.message(shown, ABOUT, next);
    }

    /** Returns the page for a problem after an answer was sent. Throws as {@link MessagePage#of}. */
    Response message(ProblemException problem, String next) {
        return message(MessagePage.of(problem, MESSAGES), next);
    }

    /** Returns the page for a problem when a link is opened. Throws as {@link MessagePage#of}. */
    Response opened(ProblemException problem) {
        return message(MessagePage.ofOpened(problem, MESSAGES), "");
    }

    /** @param isWrong whether the page says that the PIN was wrong */
    Response kioskPin(int status, String action, boolean isWrong) {
        return pages.page(status, kioskPin.data("action", action).data("wrong", isWrong));
    }

    Response kioskStart(String action) {
        return pages.page(Response.Status.OK.getStatusCode(), kioskStart.data("action", action));
    }

    private static FormModel.Question question(SurveyElement element, FormInput input) {
        return new FormModel.Question(
                element.name(),
                element.label().id(),
                element.question().id(),
                IntStream.rangeClosed(SurveyElement.MIN_VALUE, SurveyElement.MAX_VALUE)
                        .mapToObj(value -> new FormModel.Choice(
                                value, element.choice(value).id(), input.isChosen(element, value)))
                        .toList(),
                input.isMissing(element));
    }

    private static FormModel.Select select(ProfileDimension dimension, FormInput input) {
        return new FormModel.Select(
                dimension.name(),
                dimension.label().id(),
                dimension.choices().stream()
                        .map(value -> new FormModel.Option(
                                value.name(), value.label().id(), input.isChosen(dimension, value.name())))
                        .toList());
    }
}
