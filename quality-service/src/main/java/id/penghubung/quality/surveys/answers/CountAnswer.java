package id.penghubung.quality.surveys.answers;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.quality.surveys.AnswerChannel;
import id.penghubung.quality.surveys.SurveyAnswer;
import id.penghubung.quality.surveys.results.RunningSums;
import id.penghubung.quality.surveys.results.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Stores an answer and adds it to the sums, in one transaction. */
@ApplicationScoped
class CountAnswer {

    private final AnswerTable answers;
    private final Suggestions suggestions;
    private final RunningSums sums;
    private final OfficeTime office;

    CountAnswer(AnswerTable answers, Suggestions suggestions, RunningSums sums, OfficeTime office) {
        this.answers = answers;
        this.suggestions = suggestions;
        this.sums = sums;
        this.office = office;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void count(UUID surveyId, SurveyAnswer answer, AnswerChannel channel) {
        // A random id: one of version 7 would tell the time of the answer.
        answers.insert(UUID.randomUUID(), surveyId, answer, channel, office.today());
        String suggestion = answer.suggestion();
        if (suggestion != null) {
            suggestions.add(surveyId, suggestion, office.today());
        }
        sums.add(surveyId, answer);
    }
}
