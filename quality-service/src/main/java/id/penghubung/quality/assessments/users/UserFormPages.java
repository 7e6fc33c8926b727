package id.penghubung.quality.assessments.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.text.Languages;
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
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * Renders the pages of users, in the style of the pages of surveys. Each carries its style, which the policy of the page allows by its hash;
 * nothing else is loaded or run.
 */
@ApplicationScoped
class UserFormPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Languages.INDONESIAN);
    private static final String STYLE = "/templates/surveys/style.css";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Template form;
    private final Template message;
    private final String style;
    private final String policy;

    UserFormPages(
            @Location("assessments/form.html") Template form, @Location("assessments/message.html") Template message) {
        this.form = form;
        this.message = message;
        this.style = read(STYLE);
        this.policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Digests.sha256(style.getBytes(UTF_8)))
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /**
     * Renders the questions.
     *
     * @param values what was entered; only valid values
     * @param isSent whether the form was sent
     */
    Response form(int status, UserQuestionsView view, String action, Map<String, Integer> values, boolean isSent) {
        UserFormModel model = new UserFormModel(
                view.unitName(),
                DAY.format(view.until()),
                action,
                view.questions().stream()
                        .map(question -> UserFormModel.Question.of(question, values, isSent))
                        .toList());
        return page(
                status,
                form.data("form", model).data("style", new RawString(style)).render());
    }

    Response message(UserMessagePage shown) {
        return page(
                shown.status(),
                message.data("title", shown.title())
                        .data("text", shown.text())
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

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(UserFormPages.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
