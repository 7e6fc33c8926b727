package id.penghubung.complaints.notifications;

import id.penghubung.kit.runtime.UncachedResponse;
import id.penghubung.kit.text.Languages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Renders the pages behind the links in mails: the question with its buttons, and the one that says that it is done. They name neither a
 * complaint nor a person.
 */
@ApplicationScoped
class MailLinkPages {

    private final Translated unsubscription;
    private final Translated confirmation;
    private final Translated refusal;

    MailLinkPages(
            @Location("unsubscribe/id.html") Template indonesianUnsubscription,
            @Location("unsubscribe/en.html") Template englishUnsubscription,
            @Location("mail-confirmation/id.html") Template indonesianConfirmation,
            @Location("mail-confirmation/en.html") Template englishConfirmation,
            @Location("mail-refusal/id.html") Template indonesianRefusal,
            @Location("mail-refusal/en.html") Template englishRefusal) {
        this.unsubscription = new Translated(indonesianUnsubscription, englishUnsubscription);
        this.confirmation = new Translated(indonesianConfirmation, englishConfirmation);
        this.refusal = new Translated(indonesianRefusal, englishRefusal);
    }

    /**
     * Returns the page on which mails are stopped.
     *
     * @param languages value of {@code Accept-Language}
     * @param done whether they are stopped; otherwise the page asks
     */
    RestResponse<String> unsubscription(@Nullable String languages, boolean done) {
        return unsubscription.page(languages, done);
    }

    /**
     * Returns the page on which a mail address is confirmed.
     *
     * @param languages value of {@code Accept-Language}
     * @param done whether it is confirmed; otherwise the page asks
     */
    RestResponse<String> confirmation(@Nullable String languages, boolean done) {
        return confirmation.page(languages, done);
    }

    /**
     * Returns the page on which all mails to an address are refused.
     *
     * @param languages value of {@code Accept-Language}
     * @param done whether they are refused; otherwise the page asks
     */
    RestResponse<String> refusal(@Nullable String languages, boolean done) {
        return refusal.page(languages, done);
    }

    /** A page in both languages. */
    private record Translated(Template indonesian, Template english) {

        RestResponse<String> page(@Nullable String languages, boolean done) {
            Locale language = Languages.preferredBy(languages);
            Template template = Languages.isEnglish(language) ? english : indonesian;
            return UncachedResponse.of(template.data("done", done).render());
        }
    }
}
