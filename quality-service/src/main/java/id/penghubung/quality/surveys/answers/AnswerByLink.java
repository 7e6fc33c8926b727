package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.links.SurveyLink;
import id.penghubung.quality.surveys.links.SurveyLinks;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.SurveyProblem;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;

/** Takes the one answer of a link. The same answer again, after a lost reply, changes nothing and is not refused. */
@ApplicationScoped
public class AnswerByLink {

    private final SurveyLinks links;
    private final Surveys surveys;
    private final CountAnswer countAnswer;
    private final Clock clock;

    AnswerByLink(SurveyLinks links, Surveys surveys, CountAnswer countAnswer, Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.countAnswer = countAnswer;
        this.clock = clock;
    }

    /**
     * Returns the survey of a link that can be used now.
     *
     * @throws ProblemException 404 for an unknown link, 409 if it was used or the survey is closed, 410 if it has expired
     */
    public Survey questions(String token) {
        SurveyLink link = links.get(token);
        if (link.isUsed()) {
            throw used();
        }
        Survey survey = surveys.getOpen(link.surveyId(), Scope.all());
        if (link.hasExpired(clock.instant())) {
            throw expired();
        }
        return survey;
    }

    /**
     * Counts an answer, once for each link.
     *
     * @return whether it was counted now; false if the same answer was counted before
     * @throws ProblemException 404 for an unknown link, 409 if it was used for another answer or the survey is closed, 410 if it has
     *     expired
     */
    @Transactional
    public boolean answer(String token, SurveyAnswer answer) {
        byte[] check = SurveyLinks.answerCheck(token, answer.canonical());
        SurveyLink link = links.get(token);
        if (link.isUsed()) {
            return requireSame(link, check);
        }
        surveys.holdOpen(link.surveyId());
        if (!links.use(link, check)) {
            SurveyLink now = links.get(token);
            if (!now.isUsed()) {
                throw expired();
            }
            return requireSame(now, check);
        }
        countAnswer.count(link.surveyId(), answer, link.channel());
        return true;
    }

    private static boolean requireSame(SurveyLink link, byte[] check) {
        if (!MessageDigest.isEqual(Objects.requireNonNull(link.answerCheck()), check)) {
            throw used();
        }
        return false;
    }

    private static ProblemException used() {
        return ProblemException.of(
                SurveyProblem.SURVEY_LINK_USED,
                "Jawaban dengan tautan ini sudah diterima. Satu tautan untuk satu jawaban.",
                "An answer with this link was received. A link takes one answer.");
    }

    private static ProblemException expired() {
        return ProblemException.of(
                SurveyProblem.SURVEY_LINK_EXPIRED,
                "Masa berlaku tautan ini sudah habis. Mintalah tautan baru kepada petugas.",
                "This link has expired. Ask an officer for a new one.");
    }
}
