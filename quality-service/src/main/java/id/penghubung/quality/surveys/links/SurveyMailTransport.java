package id.penghubung.quality.surveys.links;

import id.penghubung.kit.mail.MailTransport;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.mail.SmtpTransport;
import id.penghubung.quality.surveys.survey.Surveys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends the mails of this service. Only now it opens the address of an invitation and computes its link, and looks again whether the link can
 * still be used and its survey is open. Other mails pass unchanged.
 */
@ApplicationScoped
class SurveyMailTransport implements MailTransport {

    private static final String URL = "url";

    private final SmtpTransport smtp;
    private final SurveyLinks links;
    private final Surveys surveys;

    SurveyMailTransport(SmtpTransport smtp, SurveyLinks links, Surveys surveys) {
        this.smtp = smtp;
        this.links = links;
        this.surveys = surveys;
    }

    @Override
    public boolean isConfiguredFor(OutgoingMail mail) {
        return smtp.isConfiguredFor(mail);
    }

    @Override
    public Optional<Uni<Void>> send(OutgoingMail mail) {
        return InviteRespondents.KIND.equals(mail.kind())
                ? links.findUsable(UUID.fromString(mail.address()))
                        .flatMap(link -> withLink(mail, link))
                        .flatMap(smtp::send)
                : smtp.send(mail);
    }

    private Optional<OutgoingMail> withLink(OutgoingMail mail, SurveyLink link) {
        return links.addressOf(link)
                .flatMap(address -> links.pageOf(link).map(page -> mail.to(address, Map.of(URL, page.toString()))));
    }
}
