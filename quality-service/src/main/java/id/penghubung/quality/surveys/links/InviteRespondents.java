package id.penghubung.quality.surveys.links;

import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Invites respondents by mail. The queue of mails has neither addresses nor tokens, only the ids of links. */
@ApplicationScoped
class InviteRespondents {

    /** Kind of these mails; it selects their text in the templates. */
    static final String KIND = "SURVEY_INVITATION";

    private static final String INDONESIAN = "id";

    private final Surveys surveys;
    private final SurveyLinks links;
    private final MailQueue mails;
    private final IdGenerator ids;
    private final Clock clock;

    InviteRespondents(Surveys surveys, SurveyLinks links, MailQueue mails, IdGenerator ids, Clock clock) {
        this.surveys = surveys;
        this.links = links;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enqueues one mail for each address.
     *
     * @throws id.penghubung.kit.problem.ProblemException 404 if there is no such survey in the scope, 409 if it is closed
     */
    @Transactional
    InvitationView invite(UUID surveyId, Scope scope, List<String> addresses) {
        Survey survey = surveys.getOpen(surveyId, scope);
        List<String> different = addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        Instant now = clock.instant();
        Map<String, String> facts =
                Map.of("survey", survey.title(), "until", survey.periodEnd().toString());
        mails.enqueue(links.forAddresses(survey, different).stream()
                .map(link -> new OutgoingMail(ids.next(), KIND, link.toString(), INDONESIAN, facts, now, null, now))
                .toList());
        return new InvitationView(different.size());
    }
}
