package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.surveys.AnswerChannel;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.links.SurveyKeys;
import id.penghubung.quality.surveys.survey.SurveyProblem;
import id.penghubung.quality.surveys.survey.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.UUID;

/** Keys in one form on paper, once for each number, in a transaction of its own. */
@ApplicationScoped
class KeyInForm {

    private static final String FORM = "paper-form";

    private final AnswerTable table;
    private final Surveys surveys;
    private final CountAnswer countAnswer;
    private final SurveyKeys keys;

    KeyInForm(AnswerTable table, Surveys surveys, CountAnswer countAnswer, SurveyKeys keys) {
        this.table = table;
        this.surveys = surveys;
        this.countAnswer = countAnswer;
        this.keys = keys;
    }

    /**
     * Counts a form.
     *
     * @return whether it was counted now; false if the same form was counted before
     * @throws ProblemException 409 if the survey is closed, 422 if the number belongs to a form with another answer
     */
    @Transactional
    boolean keyIn(UUID surveyId, String number, SurveyAnswer answer) {
        String content = surveyId + "\n" + number + "\n" + answer.canonical();
        if (isRepeated(surveyId, number, content)) {
            return false;
        }
        surveys.holdOpen(surveyId);
        if (!table.insertForm(
                surveyId, number, new AnswerTable.PaperForm(keys.hash(FORM, content), keys.currentId()))) {
            // Another request with this number was first.
            isRepeated(surveyId, number, content);
            return false;
        }
        countAnswer.count(surveyId, answer, AnswerChannel.PAPER);
        return true;
    }

    private boolean isRepeated(UUID surveyId, String number, String content) {
        return table.findForm(surveyId, number)
                .map(form -> {
                    if (keys.hash(form.keyId(), FORM, content)
                            .filter(hash -> MessageDigest.isEqual(hash, form.contentHash()))
                            .isEmpty()) {
                        throw numberUsed();
                    }
                    return true;
                })
                .orElse(false);
    }

    private static ProblemException numberUsed() {
        return ProblemException.of(
                        SurveyProblem.FORM_NUMBER_USED,
                        "Formulir dengan nomor ini sudah dimasukkan dengan isian lain.",
                        "A form with this number was keyed in with another answer.")
                .withError(FieldError.of("formNumber", "sudah dipakai", "is taken"));
    }
}
