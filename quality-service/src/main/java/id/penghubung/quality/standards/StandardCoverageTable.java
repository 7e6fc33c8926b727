package id.penghubung.quality.standards;

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
import org.jspecify.annotations.Nullable;

/**
 * Gives the column of service standards: each active service of a unit has one in force at the end of the year, and no review is late. A
 * review that was late in an earlier year and was made since then does not count as late.
 */
@ApplicationScoped
class StandardCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select s.unit_code, count(*) as services, count(v.id) as in_force, max(v.published_at) as published_at,
                count(v.id) filter (where v.review_due_on < ?) as late_reviews,
                count(p.id) filter (where v.id is null and p.state = 'CONSULTED') as consulted,
                count(p.id) filter (where v.id is null and p.state = 'DRAFT') as drafts
            from public_service s
            left join lateral (
                select f.id, f.published_at, f.review_due_on from standard f
                where f.service_id = s.id and f.published_at < ? and (f.superseded_at is null or f.superseded_at >= ?)
                order by f.number desc limit 1) v on true
            left join standard p on p.service_id = s.id and p.state in ('DRAFT', 'CONSULTED')
            where s.unit_code = any (?) and s.active
            group by s.unit_code
            """;

    private static final NextStep ADD_SERVICE =
            NextStep.of("ADD_SERVICE", StepOwner.UNIT, "Daftarkan layanan unit", "Add the services of the unit");
    private static final NextStep WRITE =
            NextStep.of("WRITE_STANDARD", StepOwner.UNIT, "Susun standar pelayanan", "Write the service standard");
    private static final NextStep CONSULT = NextStep.of(
            "CONSULT_STANDARD",
            StepOwner.UNIT,
            "Bahas standar dalam forum konsultasi",
            "Consult on the standard in a forum");
    private static final NextStep PUBLISH = NextStep.of(
            "PUBLISH_STANDARD", StepOwner.HEAD, "Tetapkan standar pelayanan", "Publish the service standard");
    private static final NextStep REVIEW =
            NextStep.of("REVIEW_STANDARD", StepOwner.UNIT, "Tinjau standar pelayanan", "Review the service standard");

    private final Jdbc jdbc;

    StandardCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.STANDARD;
    }

    @Override
    public NextStep firstStep() {
        return ADD_SERVICE;
    }

    @Override
    public Map<String, CoverageProgress> progress(CoverageQuestion question) {
        return jdbc.map(
                OF_UNITS,
                row -> row.getString("unit_code"),
                row -> read(row, question.zone()),
                question.asOf(),
                question.until(),
                question.until(),
                SqlArray.texts(question.units()));
    }

    private static CoverageProgress read(ResultSet row, ZoneId zone) throws SQLException {
        if (row.getInt("late_reviews") > 0) {
            return CoverageProgress.overdue(REVIEW);
        }
        if (row.getInt("in_force") == row.getInt("services")) {
            return CoverageProgress.done(day(Columns.instantOrNull(row, "published_at"), zone), null);
        }
        if (row.getInt("consulted") > 0) {
            return CoverageProgress.open(PUBLISH);
        }
        return CoverageProgress.open(row.getInt("drafts") > 0 ? CONSULT : WRITE);
    }

    private static @Nullable LocalDate day(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : LocalDate.ofInstant(time, zone);
    }
}
