package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.assessments.AssessmentForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores who entered and changed which score. Joins the caller's transaction. */
@ApplicationScoped
class ChangeTable {

    static final String PAGE = """
            select id, form, indicator_code, value_before, value_after, note_after, reason, account, role, changed_at
            from assessment_change where assessment_id = ? and (form = 'F01' or ?) and (?::uuid is null or id < ?)
            order by id desc limit ?
            """;

    static final String HAS_FILLED =
            "select 1 from assessment_change where assessment_id = ? and form = ? and account = ? limit 1";

    private final Jdbc jdbc;

    ChangeTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID assessmentId, List<ScoreChange> changes) {
        jdbc.batch(
                """
                insert into assessment_change (id, assessment_id, form, indicator_code, value_before, value_after, note_after, reason,
                    account, role, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changes,
                change -> Jdbc.parameters(
                        change.id(),
                        assessmentId,
                        change.form(),
                        change.indicator(),
                        change.before(),
                        change.after(),
                        change.note(),
                        change.reason(),
                        change.account(),
                        change.role(),
                        change.at()));
    }

    /**
     * Returns changes, the latest first; one more than {@code limit} if there is a next page.
     *
     * @param withEvaluation whether those of F-02 are among them
     */
    List<ScoreChange> page(UUID assessmentId, boolean withEvaluation, @Nullable UUID before, int limit) {
        return jdbc.list(PAGE, ChangeTable::read, assessmentId, withEvaluation, before, before, limit + 1);
    }

    /** Returns whether an account has filled in a form. */
    boolean hasFilled(UUID assessmentId, AssessmentForm form, String account) {
        return jdbc.first(HAS_FILLED, row -> true, assessmentId, form, account).isPresent();
    }

    private static ScoreChange read(ResultSet row) throws SQLException {
        return new ScoreChange(
                row.getObject("id", UUID.class),
                AssessmentForm.valueOf(row.getString("form")),
                row.getString("indicator_code"),
                row.getObject("value_before", Integer.class),
                row.getObject("value_after", Integer.class),
                row.getString("note_after"),
                ChangeReason.valueOf(row.getString("reason")),
                row.getString("account"),
                row.getString("role"),
                Columns.instant(row, "changed_at"));
    }
}
