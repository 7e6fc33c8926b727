package id.penghubung.quality.surveys.answers;

import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.SingleUse;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.links.SurveyLink;
import id.penghubung.quality.surveys.links.SurveyLinks;
import id.penghubung.quality.surveys.survey.Survey;
import id.penghubung.quality.surveys.survey.SurveyProblem;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes the one answer of a link. The same answer again, after a lost reply, changes nothing and is not refused. */
@ApplicationScoped
public class AnswerByLink {

    private static final SingleUse SINGLE_USE =
            new SingleUse(SurveyProblem.SURVEY_LINK_USED, SurveyProblem.SURVEY_LINK_EXPIRED);

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
     * @throws id.penghubung.kit.problem.ProblemException 404 for an unknown link, 409 if it was used or the survey is closed, 410 if it
     *     has expired
     */
    public Survey questions(String token) {
        SurveyLink link = links.get(token);
        if (link.isUsed()) {
            throw SINGLE_USE.refuseUsed();
        }
        Survey survey = surveys.getOpen(link.surveyId(), Scope.all());
        if (link.hasExpired(clock.instant())) {
            throw SINGLE_USE.refuseExpired();
        }
        return survey;
    }

    /**
     * Counts an answer, once for each link.
     *
     * @return whether it was counted now; false if the same answer was counted before
     * @throws id.penghubung.kit.problem.ProblemException 404 for an unknown link, 409 if it was used for another answer or the survey is
     *     closed, 410 if it has expired
     */
    @Transactional
    public boolean answer(String token, SurveyAnswer answer) {
        byte[] check = SurveyLinks.answerCheck(token, answer.canonical());
        SurveyLink link = links.get(token);
        if (link.isUsed()) {
            SINGLE_USE.requireSame(link, check);
            return false;
        }
        surveys.holdOpen(link.surveyId());
        if (!links.use(link, check)) {
            SINGLE_USE.requireSame(links.get(token), check);
            return false;
        }
        countAnswer.count(link.surveyId(), answer, link.channel());
        return true;
    }
}
