package id.penghubung.quality.surveys.forms;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.surveys.FormFields;
import id.penghubung.quality.surveys.MessagePage;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.answers.AnswerByLink;
import id.penghubung.quality.surveys.answers.UnknownLinkLimiter;
import id.penghubung.quality.surveys.links.PinResult;
import id.penghubung.quality.surveys.links.SurveyKiosk;
import id.penghubung.quality.surveys.links.SurveyKiosks;
import id.penghubung.quality.surveys.links.SurveySettings;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Pages of kiosks: the PIN of the officer, then a form for one respondent after another. */
@Path(SurveyKiosks.PATH + "{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Survey answers")
class SurveyKioskResource {

    private static final String SESSION = "survey-kiosk";
    private static final String LINK = "link";
    private static final String PIN = "pin";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final SurveyKiosks kiosks;
    private final AnswerByLink answers;
    private final UnknownLinkLimiter limiter;
    private final FormPages pages;
    private final SurveySettings settings;
    private final HttpServerRequest http;

    SurveyKioskResource(
            SurveyKiosks kiosks,
            AnswerByLink answers,
            UnknownLinkLimiter limiter,
            FormPages pages,
            SurveySettings settings,
            HttpServerRequest http) {
        this.kiosks = kiosks;
        this.answers = answers;
        this.limiter = limiter;
        this.pages = pages;
        this.settings = settings;
        this.http = http;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "showSurveyKiosk",
            summary = "Show the page of a kiosk",
            description =
                    "Asks for the PIN, or, after it was entered on this device, shows a button for the next respondent.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response show(
            @Parameter(description = "Token of the kiosk") @RestPath String token,
            @RestCookie(SESSION) @Nullable String session) {
        return atKiosk(
                token,
                kiosk -> kiosks.isOpen(kiosk, session)
                        ? pages.kioskStart(path(token) + "/respondents")
                        : pages.kioskPin(OK, path(token) + "/pin", false));
    }

    @POST
    @Path("/pin")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "openSurveyKiosk",
            summary = "Open a kiosk with its PIN",
            description =
                    "A right PIN opens the kiosk on this device for twelve hours, with a cookie. Too many wrong PINs lock it for"
                            + " some minutes (429).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = KioskPinFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "The page with the button for the next respondent",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response open(@Parameter(description = "Token of the kiosk") @RestPath String token, @Nullable String body) {
        return atKiosk(token, kiosk -> switch (kiosks.enter(
                token, FormFields.of(body).getOrDefault(PIN, "").strip())) {
            case PinResult.Opened opened ->
                Response.fromResponse(pages.kioskStart(path(token) + "/respondents"))
                        .cookie(cookie(token, opened))
                        .build();
            case PinResult.Wrong() -> pages.kioskPin(FORBIDDEN, path(token) + "/pin", true);
            case PinResult.Locked locked ->
                Response.fromResponse(pages.message(MessagePage.PIN_LOCKED, path(token)))
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, locked.remaining().toSeconds()))
                        .build();
        });
    }

    @POST
    @Path("/respondents")
    @PermitAll
    @Operation(
            operationId = "startSurveyAtKiosk",
            summary = "Show the form for the next respondent",
            description =
                    "Needs the cookie of the kiosk. Each form has a single-use link of its own, which expires after half an hour.")
    @APIResponse(
            responseCode = "200",
            description = "The form",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response start(
            @Parameter(description = "Token of the kiosk") @RestPath String token,
            @RestCookie(SESSION) @Nullable String session) {
        return atKiosk(token, kiosk -> {
            if (!kiosks.isOpen(kiosk, session)) {
                return pages.kioskPin(FORBIDDEN, path(token) + "/pin", false);
            }
            return questions(OK, token, kiosks.nextRespondent(kiosk), FormInput.empty());
        });
    }

    @POST
    @Path("/answer")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "answerSurveyAtKiosk",
            summary = "Send the form of a respondent",
            description =
                    "The form carries its single-use link. If an element is missing, the form is shown again and says which.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = SurveyFormFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "A page with thanks, and a link for the next respondent",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response answer(
            @Parameter(description = "Token of the kiosk") @RestPath String token, @Nullable String body) {
        Map<String, String> fields = FormFields.of(body);
        String link = fields.getOrDefault(LINK, "");
        FormInput input = FormInput.sent(fields);
        return atKiosk(token, kiosk -> {
            Optional<SurveyAnswer> answer = input.answer();
            try {
                if (answer.isEmpty()) {
                    return questions(BAD_REQUEST, token, link, input);
                }
                // Counted here as at the page of a link, because the problem of an unknown link does not leave this
                // method.
                limiter.limited(client(), () -> answers.answer(link, answer.get()));
                return pages.message(MessagePage.THANKS, path(token));
            } catch (ProblemException problem) {
                // The page leads back to the kiosk, which has no address bar.
                return pages.message(problem, path(token));
            }
        });
    }

    private Response questions(int status, String token, String link, FormInput input) {
        return pages.form(
                status, limiter.limited(client(), () -> answers.questions(link)), input, path(token) + "/answer", link);
    }

    private Response atKiosk(String token, Function<SurveyKiosk, Response> work) {
        try {
            return work.apply(limiter.limited(client(), () -> kiosks.get(token)));
        } catch (ProblemException problem) {
            return pages.message(problem, "");
        }
    }

    private String client() {
        return http.remoteAddress().hostAddress();
    }

    private NewCookie cookie(String token, PinResult.Opened opened) {
        return new NewCookie.Builder(SESSION)
                .value(opened.session())
                .path(path(token))
                .maxAge((int) opened.lasts().toSeconds())
                .httpOnly(true)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static String path(String token) {
        return SurveyKiosks.PATH + token;
    }
}
