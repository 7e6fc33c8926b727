package id.penghubung.complaints.notifications;

import id.penghubung.kit.text.Languages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Renders the pages on which a mail address is confirmed or refused. They name neither a complaint nor a person. */
@ApplicationScoped
class MailAddressPages {

    private final Template indonesianConfirmation;
    private final Template englishConfirmation;
    private final Template indonesianRefusal;
    private final Template englishRefusal;

    MailAddressPages(
            @Location("mail-confirmation/id.html") Template indonesianConfirmation,
            @Location("mail-confirmation/en.html") Template englishConfirmation,
            @Location("mail-refusal/id.html") Template indonesianRefusal,
            @Location("mail-refusal/en.html") Template englishRefusal) {
        this.indonesianConfirmation = indonesianConfirmation;
        this.englishConfirmation = englishConfirmation;
        this.indonesianRefusal = indonesianRefusal;
        this.englishRefusal = englishRefusal;
    }

    /** @param done whether the address is confirmed; otherwise the page asks */
    String confirmation(Locale language, boolean done) {
        return page(isEnglish(language) ? englishConfirmation : indonesianConfirmation, done);
    }

    /** @param done whether the mails are refused; otherwise the page asks */
    String refusal(Locale language, boolean done) {
        return page(isEnglish(language) ? englishRefusal : indonesianRefusal, done);
    }

    /** Returns the response with a page, which is not kept by browsers. */
    static RestResponse<String> reply(String html) {
        return RestResponse.ResponseBuilder.ok(html)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static boolean isEnglish(Locale language) {
        return Languages.ENGLISH.equals(language);
    }

    private static String page(Template template, boolean done) {
        return template.data("done", done).render();
    }
}
