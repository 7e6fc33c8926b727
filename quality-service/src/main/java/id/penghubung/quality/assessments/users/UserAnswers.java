package id.penghubung.quality.assessments.users;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.assessment.Assessment;
import id.penghubung.quality.assessments.assessment.Assessments;
import id.penghubung.quality.assessments.sums.RunningUserSums;
import id.penghubung.quality.surveys.LinkTokens;
import id.penghubung.quality.surveys.SingleUse;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes the one answer of a link. The same answer again, after a lost reply, changes nothing and is not refused. */
@ApplicationScoped
class UserAnswers {

    private static final SingleUse SINGLE_USE =
            new SingleUse(AssessmentProblem.ASSESSMENT_LINK_USED, AssessmentProblem.ASSESSMENT_LINK_EXPIRED);

    private final UserLinkTable links;
    private final UserAnswerTable answers;
    private final RunningUserSums sums;
    private final Assessments assessments;
    private final LinkTokens tokens;
    private final UnitDirectory units;
    private final OfficeTime office;
    private final Clock clock;

    UserAnswers(
            UserLinkTable links,
            UserAnswerTable answers,
            RunningUserSums sums,
            Assessments assessments,
            LinkTokens tokens,
            UnitDirectory units,
            OfficeTime office,
            Clock clock) {
        this.links = links;
        this.answers = answers;
        this.sums = sums;
        this.assessments = assessments;
        this.tokens = tokens;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Returns the questions of a link that can be used now.
     *
     * @throws ProblemException 404 for an unknown link, 409 if it was used or the evaluation has ended, 410 if it has expired
     */
    UserQuestionsView questions(String token) {
        UserLink link = get(token);
        if (link.isUsed()) {
            throw SINGLE_USE.refuseUsed();
        }
        Assessment assessment = Assessments.requireAnswers(assessments.get(link.assessmentId(), Scope.all()));
        if (link.hasExpired(clock.instant())) {
            throw SINGLE_USE.refuseExpired();
        }
        String unit = assessment.subject().unitCode();
        return new UserQuestionsView(
                units.find(unit).map(Unit::name).orElse(unit),
                office.at(link.expiresAt()).toLocalDate().minusDays(1),
                assessments.instrumentOf(assessment).content().userQuestions());
    }

    /**
     * Counts an answer, once for each link.
     *
     * @return whether it was counted now; false if the same answer was counted before
     * @throws ProblemException 404 for an unknown link, 409 if it was used for another answer or the evaluation has ended, 410 if it has
     *     expired, 400 for values that are not valid
     */
    @Transactional
    boolean answer(String token, UserAnswerRequest request) {
        byte[] check = tokens.answerCheck(token, request.canonical());
        UserLink link = get(token);
        if (link.isUsed()) {
            SINGLE_USE.requireSame(link, check);
            return false;
        }
        Assessment assessment = assessments.holdForAnswer(link.assessmentId());
        if (link.hasExpired(clock.instant())) {
            throw SINGLE_USE.refuseExpired();
        }
        Map<String, Integer> values = request.requireValid(
                assessments.instrumentOf(assessment).content().userQuestions());
        if (!links.use(link.id(), check, office.today(), clock.instant())) {
            SINGLE_USE.requireSame(get(token), check);
            return false;
        }
        // A random id: one of version 7 would tell the time of the answer.
        answers.insert(UUID.randomUUID(), assessment.id(), values, office.today());
        sums.add(assessment.id(), values);
        return true;
    }

    private UserLink get(String token) {
        return links.findByToken(tokens.hashes(UserLinks.PURPOSE, token)).orElseThrow(ProblemException::notFound);
    }
}
