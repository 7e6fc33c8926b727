package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.jdbc.Columns;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Gives the column of assessments: those with the instruments of the year are concluded (PermenPANRB 29/2022). Of several assessments of a unit
 * the one that is furthest behind counts.
 */
@ApplicationScoped
class AssessmentCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select distinct on (a.unit_code) a.unit_code, a.state, a.concluded_at
            from assessment_instrument i join assessment a on a.instrument_id = i.id
            where i.year = ? and a.unit_code = any (?)
            order by a.unit_code, array_position(array['OPEN', 'SUBMITTED', 'EVALUATED', 'OBJECTED', 'CONCLUDED'], a.state),
                a.concluded_at desc
            """;

    private static final NextStep OPEN =
            NextStep.of("OPEN_ASSESSMENT", StepOwner.UNIT, "Buka penilaian tahun ini", "Open the assessment");
    private static final NextStep SUBMIT = NextStep.of(
            "SUBMIT_SELF_ASSESSMENT",
            StepOwner.UNIT,
            "Isi dan kirim penilaian mandiri (F-01)",
            "Fill in and submit the self-assessment (F-01)");
    private static final NextStep EVALUATE = NextStep.of(
            "EVALUATE",
            StepOwner.EVALUATOR,
            "Isi dan kirim penilaian F-02",
            "Fill in and submit the evaluation (F-02)");
    private static final NextStep CONCLUDE = NextStep.of(
            "CONCLUDE_ASSESSMENT",
            StepOwner.BUREAU,
            "Tetapkan hasil setelah masa sanggah berakhir",
            "Conclude the assessment when the time for an objection is over");
    private static final NextStep DECIDE = NextStep.of(
            "DECIDE_OBJECTION", StepOwner.BUREAU, "Putuskan sanggahan unit", "Decide about the objection of the unit");

    private final Jdbc jdbc;

    AssessmentCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.ASSESSMENT;
    }

    @Override
    public NextStep firstStep() {
        return OPEN;
    }

    @Override
    public Map<String, CoverageProgress> progress(CoverageQuestion question) {
        return jdbc.map(
                OF_UNITS,
                row -> row.getString("unit_code"),
                row -> read(row, question.zone()),
                question.year(),
                SqlArray.texts(question.units()));
    }

    private static CoverageProgress read(ResultSet row, ZoneId zone) throws SQLException {
        return switch (AssessmentState.valueOf(row.getString("state"))) {
            case OPEN -> CoverageProgress.open(SUBMIT);
            case SUBMITTED -> CoverageProgress.open(EVALUATE);
            case EVALUATED -> CoverageProgress.open(CONCLUDE);
            case OBJECTED -> CoverageProgress.open(DECIDE);
            case CONCLUDED ->
                CoverageProgress.done(LocalDate.ofInstant(Columns.instant(row, "concluded_at"), zone), null);
        };
    }
}
