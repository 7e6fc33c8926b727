package id.penghubung.quality.surveys.results;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.surveys.ElementSums;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * SQL of the steps in which the figures of an open survey change. A step has the sums of all respondents so far; the next one follows after
 * at least five and at least a twentieth more answers. Joins the caller's transaction.
 */
@ApplicationScoped
class SurveyStepTable {

    /** The sums of the last step but one: at least five answers have come since then, whatever comes next. */
    static final String SHOWN = """
            select t.* from unnest(?::uuid[]) as s (id)
            cross join lateral (
                select survey_id, respondents, %s from survey_step where survey_id = s.id
                order by respondents desc offset 1 limit 1) t
            """.formatted(SurveySumTable.each(name -> name));

    private static final String NEXT = """
            (select greatest(coalesce(max(respondents), 0) + 5, coalesce(max(respondents), 0) * 21 / 20)
                from survey_step where survey_id = ?)
            """;

    static final String IS_DUE =
            "select sum(respondents) >= " + NEXT + " as due from survey_sum where survey_id = ? and dimension = 'ALL'";

    private static final String ADD = """
            insert into survey_step (survey_id, respondents, %s)
            select survey_id, %s from survey_sum where survey_id = ? and dimension = 'ALL'
            group by survey_id having sum(respondents) >= %s
            """.formatted(SurveySumTable.each(name -> name), SurveySumTable.sums(), NEXT);

    /** First half of the keys of advisory locks of steps; any number that no other locks of this service use. */
    private static final int LOCKS = 7_105_203;

    private final Jdbc jdbc;

    SurveyStepTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a step if enough answers have come since the last one. Of transactions at the same time one takes it, and none waits: the lock
     * is held until its step can be seen.
     */
    void advance(UUID surveyId) {
        if (isTrue(IS_DUE, surveyId, surveyId)
                && isTrue("select pg_try_advisory_xact_lock(?, hashtext(?))", LOCKS, surveyId.toString())) {
            jdbc.update(ADD, surveyId, surveyId);
        }
    }

    /** Returns the sums that are shown of open surveys; none of a survey with too few answers. */
    Map<UUID, ElementSums> shown(Collection<UUID> surveys) {
        return jdbc.map(
                SHOWN, row -> row.getObject("survey_id", UUID.class), SurveySumTable::read, SqlArray.uuids(surveys));
    }

    private boolean isTrue(String sql, Object... parameters) {
        return jdbc.one(sql, row -> row.getBoolean(1), parameters);
    }
}
