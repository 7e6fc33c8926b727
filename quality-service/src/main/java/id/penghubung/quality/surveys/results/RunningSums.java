package id.penghubung.quality.surveys.results;

import id.penghubung.quality.surveys.Profile;
import id.penghubung.quality.surveys.ProfileDimension;
import id.penghubung.quality.surveys.SurveyAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Adds answers to the running sums of a survey. The sums of each group are spread over stripes: of respondents at the same time, only those
 * of one stripe wait for each other, until a commit. The figures of an open survey follow in steps of several answers.
 */
@ApplicationScoped
public class RunningSums {

    private static final int STRIPES = 16;

    private final SurveySumTable table;
    private final SurveyStepTable steps;

    RunningSums(SurveySumTable table, SurveyStepTable steps) {
        this.table = table;
        this.steps = steps;
    }

    /** Adds an answer, as the last statement of the transaction that stores it, since others may wait for its rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID surveyId, SurveyAnswer answer) {
        steps.advance(surveyId);
        table.add(surveyId, ThreadLocalRandom.current().nextInt(STRIPES), groups(answer.profile()), answer.values());
    }

    /** The first group is the same for all answers: its row is locked first, so that there is no deadlock within a stripe. */
    private static List<SurveySumTable.Group> groups(Profile profile) {
        List<SurveySumTable.Group> groups = new ArrayList<>();
        groups.add(new SurveySumTable.Group(SurveySumTable.ALL, ""));
        for (ProfileDimension dimension : ProfileDimension.values()) {
            groups.add(new SurveySumTable.Group(dimension.name(), profile.groupIn(dimension)));
        }
        return groups;
    }
}
