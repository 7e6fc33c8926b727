package id.penghubung.quality.surveys.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.text.Languages;
import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.SurveyElement;
import id.penghubung.quality.surveys.answers.AnswerRequest;
import id.penghubung.quality.surveys.links.SurveySettings;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.IntStream;

/** Renders the pages. Each carries its style, which the policy of the page allows by its hash; nothing else is loaded or run. */
@ApplicationScoped
class FormPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);
    private static final String STYLE = "/templates/surveys/style.css";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Template form;
    private final Template message;
    private final Template kioskPin;
    private final Template kioskStart;
    private final UnitDirectory units;
    private final SurveySettings settings;
    private final String style;
    private final String policy;

    FormPages(
            @Location("surveys/form.html") Template form,
            @Location("surveys/message.html") Template message,
            @Location("surveys/kiosk-pin.html") Template kioskPin,
            @Location("surveys/kiosk-start.html") Template kioskStart,
            UnitDirectory units,
            SurveySettings settings) {
        this.form = form;
        this.message = message;
        this.kioskPin = kioskPin;
        this.kioskStart = kioskStart;
        this.units = units;
        this.settings = settings;
        this.style = read(STYLE);
        this.policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Digests.sha256(style.getBytes(UTF_8)))
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
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
        return page(
                status,
                form.data("form", model).data("style", new RawString(style)).render());
    }

    /** @param next address of the page that follows at a kiosk; empty elsewhere */
    Response message(MessagePage shown, String next) {
        Response page = page(
                shown.status(),
                message.data("title", shown.title())
                        .data("text", shown.text())
                        .data("next", next)
                        .data("style", new RawString(style))
                        .render());
        return shown == MessagePage.TOO_MANY_ATTEMPTS
                ? Response.fromResponse(page)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                settings.unknownLinksWindow().toSeconds())
                        .build()
                : page;
    }

    /** @param isWrong whether the page says that the PIN was wrong */
    Response kioskPin(int status, String action, boolean isWrong) {
        return page(
                status,
                kioskPin.data("action", action)
                        .data("wrong", isWrong)
                        .data("style", new RawString(style))
                        .render());
    }

    Response kioskStart(String action) {
        return page(
                Response.Status.OK.getStatusCode(),
                kioskStart
                        .data("action", action)
                        .data("style", new RawString(style))
                        .render());
    }

    private Response page(int status, String html) {
        return Response.status(status)
                .entity(html)
                .type(HTML)
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(FormPages.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
