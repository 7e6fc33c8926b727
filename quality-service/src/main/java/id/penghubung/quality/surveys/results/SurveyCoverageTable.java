package id.penghubung.quality.surveys.results;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Gives the column of satisfaction surveys: one whose period ends in the year is closed (PermenPANRB 14/2017). A survey without an answer
 * does not count.
 */
@ApplicationScoped
class SurveyCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select u.code as unit_code, c.closed_at, c.published, c.open
            from unnest(?::text[]) as u (code)
            cross join lateral (
                select max(s.closed_at) filter (where m.answered) as closed_at,
                    count(s.published_at) filter (where m.answered) as published,
                    count(*) filter (where s.state = 'OPEN') as open
                from survey s
                left join lateral (
                    select true as answered from survey_sum a where a.survey_id = s.id and a.dimension = 'ALL' limit 1) m on true
                where s.unit_code = u.code and s.period_end between ? and ?) c
            where c.closed_at is not null or c.open > 0
            """;

    private static final NextStep OPEN =
            NextStep.of("OPEN_SURVEY", StepOwner.UNIT, "Buka survei kepuasan masyarakat", "Open a satisfaction survey");
    private static final NextStep CLOSE = NextStep.of(
            "CLOSE_SURVEY",
            StepOwner.UNIT,
            "Kumpulkan jawaban dan tutup survei",
            "Collect answers and close the survey");
    private static final NextStep PUBLISH = NextStep.of(
            "PUBLISH_SURVEY", StepOwner.HEAD, "Publikasikan hasil survei", "Publish the results of the survey");

    private final Jdbc jdbc;

    SurveyCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.SURVEY;
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
                SqlArray.texts(question.units()),
                question.firstDay(),
                question.lastDay());
    }

    private static CoverageProgress read(ResultSet row, ZoneId zone) throws SQLException {
        Instant closedAt = Columns.instantOrNull(row, "closed_at");
        return closedAt == null
                ? CoverageProgress.open(CLOSE)
                : CoverageProgress.done(
                        LocalDate.ofInstant(closedAt, zone), row.getInt("published") == 0 ? PUBLISH : null);
    }
}
