package id.penghubung.complaints.notifications;

import id.penghubung.kit.text.Languages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Renders the page on which mails are stopped, and the one that says that they are. Neither names a complaint or a person. */
@ApplicationScoped
class UnsubscribePages {

    private final Template indonesian;
    private final Template english;

    UnsubscribePages(
            @Location("unsubscribe/id.html") Template indonesian, @Location("unsubscribe/en.html") Template english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String question(Locale language) {
        return page(language, false);
    }

    String done(Locale language) {
        return page(language, true);
    }

    private String page(Locale language, boolean done) {
        return (Languages.ENGLISH.equals(language) ? english : indonesian)
                .data("done", done)
                .render();
    }
}
