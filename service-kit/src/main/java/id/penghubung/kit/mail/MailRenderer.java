package id.penghubung.kit.mail;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders mails in the recipient's language, from templates of the service whose first line is the subject. */
@ApplicationScoped
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class MailRenderer {

    private static final String ENGLISH = "en";

    private final Template indonesian;
    private final Template english;
    private final MailContent content;

    MailRenderer(
            @Location("mails/id.txt") Template indonesian,
            @Location("mails/en.txt") Template english,
            MailContent content) {
        this.indonesian = indonesian;
        this.english = english;
        this.content = content;
    }

    /** Returns the mail as it is sent. */
    public io.quarkus.mailer.Mail render(OutgoingMail mail) {
        boolean inEnglish = ENGLISH.equals(mail.language());
        String text = (inEnglish ? english : indonesian)
                .data("mail", content.model(mail))
                .render()
                .strip();
        int end = text.indexOf('\n');
        io.quarkus.mailer.Mail message = io.quarkus.mailer.Mail.withText(
                        mail.address(),
                        text.substring(0, end).strip(),
                        text.substring(end).strip() + "\n")
                // Identifies a mail that is sent again after a crash.
                .addHeader("Message-ID", "<" + mail.id() + "@penghubung>")
                .addHeader("Auto-Submitted", "auto-generated");
        content.headers(mail).forEach(message::addHeader);
        return message;
    }
}
