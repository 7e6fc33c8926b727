package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.runtime.IdGenerator;
import id.penghubung.quality.access.Actor;
import id.penghubung.quality.assessments.AssessmentForm;
import id.penghubung.quality.assessments.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records who entered and changed which score. */
@ApplicationScoped
class ScoreChanges {

    private final ChangeTable table;
    private final IdGenerator ids;

    ScoreChanges(ChangeTable table, IdGenerator ids) {
        this.table = table;
        this.ids = ids;
    }

    /** Records the differences between two states of a form. Joins the caller's transaction. */
    void record(Assessment before, Assessment after, AssessmentForm form, ChangeReason reason, Actor actor) {
        Map<String, Score> old = byIndicator(before.scores(form));
        Map<String, Score> current = byIndicator(after.scores(form));
        Instant at = after.change().at();
        List<ScoreChange> changes = new ArrayList<>();
        current.forEach((indicator, score) -> {
            Score earlier = old.get(indicator);
            if (!score.equals(earlier)) {
                changes.add(new ScoreChange(
                        ids.next(),
                        form,
                        indicator,
                        earlier == null ? null : earlier.value(),
                        score.value(),
                        score.note(),
                        reason,
                        actor.account(),
                        actor.role(),
                        at));
            }
        });
        old.forEach((indicator, earlier) -> {
            if (!current.containsKey(indicator)) {
                changes.add(new ScoreChange(
                        ids.next(),
                        form,
                        indicator,
                        earlier.value(),
                        null,
                        null,
                        reason,
                        actor.account(),
                        actor.role(),
                        at));
            }
        });
        table.insert(after.id(), changes);
    }

    /** Returns whether an account has filled in a form of an assessment. */
    boolean hasFilled(UUID assessmentId, AssessmentForm form, String account) {
        return table.hasFilled(assessmentId, form, account);
    }

    /** @param withEvaluation whether changes of F-02 are among them */
    Page<ScoreChange> page(UUID assessmentId, boolean withEvaluation, Optional<Cursor> after, int limit) {
        return Page.of(
                table.page(
                        assessmentId,
                        withEvaluation,
                        after.map(cursor -> cursor.uuid(0)).orElse(null),
                        limit),
                limit,
                change -> Cursor.at(change.id()),
                change -> change);
    }

    private static Map<String, Score> byIndicator(List<Score> scores) {
        Map<String, Score> byIndicator = new LinkedHashMap<>();
        scores.forEach(score -> byIndicator.put(score.indicator(), score));
        return byIndicator;
    }
}
