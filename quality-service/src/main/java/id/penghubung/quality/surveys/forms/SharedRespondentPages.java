package id.penghubung.quality.surveys.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import id.penghubung.quality.surveys.MessagePage;
import id.penghubung.quality.surveys.RespondentPages;
import id.penghubung.quality.surveys.links.SurveySettings;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;

/** Renders the pages of respondents with the style of surveys. */
@ApplicationScoped
class SharedRespondentPages implements RespondentPages {

    private static final String STYLE = "/templates/surveys/style.css";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Template message;
    private final SurveySettings settings;
    private final String style;
    private final String policy;

    SharedRespondentPages(@Location("surveys/message.html") Template message, SurveySettings settings) {
        this.message = message;
        this.settings = settings;
        this.style = read(STYLE);
        this.policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Digests.sha256(style.getBytes(UTF_8)))
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    @Override
    public Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.data("style", new RawString(style)).render())
                .type(HTML)
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @Override
    public Response message(MessagePage shown, String about, String next) {
        Response page = page(
                shown.status(),
                message.data("title", shown.title())
                        .data("text", shown.text())
                        .data("about", about)
                        .data("next", next));
        return shown == MessagePage.TOO_MANY_ATTEMPTS
                ? Response.fromResponse(page)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                settings.unknownLinksWindow().toSeconds())
                        .build()
                : page;
    }

    private static String read(String resource) {
        try (InputStream file =
                Objects.requireNonNull(SharedRespondentPages.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
