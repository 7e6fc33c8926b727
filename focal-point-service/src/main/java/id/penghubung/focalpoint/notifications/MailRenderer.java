package id.penghubung.focalpoint.notifications;

import id.penghubung.kit.office.OfficeTime;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders mails in the recipient's language, from templates whose first line is the subject. */
@ApplicationScoped
class MailRenderer {

    private static final String ENGLISH = "en";

    private final Template indonesian;
    private final Template english;
    private final OfficeTime office;

    MailRenderer(
            @Location("mails/id.txt") Template indonesian,
            @Location("mails/en.txt") Template english,
            OfficeTime office) {
        this.indonesian = indonesian;
        this.english = english;
        this.office = office;
    }

    io.quarkus.mailer.Mail render(OutgoingMail mail) {
        boolean inEnglish = ENGLISH.equals(mail.language());
        String text = (inEnglish ? english : indonesian)
                .data("mail", new MailTemplateModel(mail, inEnglish, office.zone()))
                .render()
                .strip();
        int end = text.indexOf('\n');
        return io.quarkus.mailer.Mail.withText(
                        mail.address(),
                        text.substring(0, end).strip(),
                        text.substring(end).strip() + "\n")
                // Identifies a mail that is sent again after a crash.
                .addHeader("Message-ID", "<" + mail.id() + "@penghubung>")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
