package id.penghubung.quality.improvements;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.CoverageProgress;
import id.penghubung.quality.coverage.CoverageQuestion;
import id.penghubung.quality.coverage.CoverageSource;
import id.penghubung.quality.coverage.NextStep;
import id.penghubung.quality.coverage.StepOwner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Gives the column of improvement actions: of those that are due until the end of the year, none is pending after its due date. A unit without
 * actions keeps it. An action that was completed late is late no more; the follow-up of the year counts it.
 */
@ApplicationScoped
class ImprovementCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select u.code as unit_code, c.late, c.pending, c.completed
            from unnest(?::text[]) as u (code)
            cross join lateral (
                select count(*) filter (where i.completed_on is null and i.due_on < ?) as late,
                    count(*) filter (where i.completed_on is null) as pending,
                    count(*) filter (where i.completed_on is not null) as completed
                from improvement i
                where i.unit_code = u.code and i.due_on <= ? and i.state in ('OPEN', 'IN_PROGRESS', 'COMPLETED')) c
            """;

    private static final NextStep COMPLETE_LATE = NextStep.of(
            "COMPLETE_LATE_ACTIONS",
            StepOwner.UNIT,
            "Selesaikan tindakan perbaikan yang terlambat",
            "Complete the improvement actions that are late");
    private static final NextStep COMPLETE = NextStep.of(
            "COMPLETE_ACTIONS",
            StepOwner.UNIT,
            "Selesaikan tindakan perbaikan sebelum tenggatnya",
            "Complete the improvement actions in time");
    private static final NextStep VERIFY = NextStep.of(
            "VERIFY_ACTIONS",
            StepOwner.BUREAU,
            "Verifikasi tindakan perbaikan yang selesai",
            "Verify the improvement actions that are completed");

    private final Jdbc jdbc;

    ImprovementCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.ACTIONS_ON_TIME;
    }

    @Override
    public NextStep firstStep() {
        return COMPLETE;
    }

    @Override
    public Map<String, CoverageProgress> progress(CoverageQuestion question) {
        return jdbc.map(
                OF_UNITS,
                row -> row.getString("unit_code"),
                ImprovementCoverageTable::read,
                SqlArray.texts(question.units()),
                question.today(),
                question.lastDay());
    }

    private static CoverageProgress read(ResultSet row) throws SQLException {
        if (row.getLong("late") > 0) {
            return CoverageProgress.overdue(COMPLETE_LATE);
        }
        if (row.getLong("pending") > 0) {
            return CoverageProgress.done(null, COMPLETE);
        }
        return CoverageProgress.done(null, row.getLong("completed") > 0 ? VERIFY : null);
    }
}
