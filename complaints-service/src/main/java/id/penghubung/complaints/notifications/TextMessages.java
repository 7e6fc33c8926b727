package id.penghubung.complaints.notifications;

import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.text.Languages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders text messages. They say that something happened and not what, since others may see them on the screen of a phone. */
@ApplicationScoped
class TextMessages {

    private final Template indonesian;
    private final Template english;

    TextMessages(@Location("texts/id.txt") Template indonesian, @Location("texts/en.txt") Template english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String render(OutgoingMail mail) {
        boolean inEnglish = Languages.ENGLISH.getLanguage().equals(mail.language());
        return (inEnglish ? english : indonesian)
                .data("mail", new ReporterMail(mail))
                .render()
                .strip();
    }
}
