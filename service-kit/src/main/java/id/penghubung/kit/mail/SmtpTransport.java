package id.penghubung.kit.mail;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Renders mails and gives them to the mail server of the service. */
@ApplicationScoped
@DefaultBean
@IfBuildProperty(name = MailPart.ENABLED, stringValue = "true")
public class SmtpTransport implements MailTransport {

    private final MailRenderer renderer;
    private final ReactiveMailer mailer;
    private final MailSettings settings;

    SmtpTransport(MailRenderer renderer, ReactiveMailer mailer, MailSettings settings) {
        this.renderer = renderer;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public boolean isConfiguredFor(OutgoingMail mail) {
        return settings.mailServer();
    }

    @Override
    public Optional<Uni<Void>> send(OutgoingMail mail) {
        return Optional.of(mailer.send(renderer.render(mail)));
    }
}
