package id.penghubung.quality.standards.pledges;

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

/** Gives the column of pledges: one is in force at the end of the year (UU 25/2009 Art. 22). */
@ApplicationScoped
class PledgeCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select u.code as unit_code, f.published_at, p.state
            from unnest(?::text[]) as u (code)
            left join lateral (
                select max(e.published_at) as published_at from pledge e
                where e.unit_code = u.code and e.published_at < ? and (e.superseded_at is null or e.superseded_at >= ?)) f on true
            left join pledge p on p.unit_code = u.code and p.state in ('DRAFT', 'SIGNED', 'DECREED')
            where f.published_at is not null or p.state is not null
            """;

    private static final NextStep WRITE =
            NextStep.of("WRITE_PLEDGE", StepOwner.UNIT, "Susun maklumat pelayanan", "Write the pledge");
    private static final NextStep SIGN =
            NextStep.of("SIGN_PLEDGE", StepOwner.HEAD, "Tanda tangani maklumat pelayanan", "Sign the pledge");
    private static final NextStep DECREE = NextStep.of(
            "DECREE_PLEDGE", StepOwner.HEAD, "Tetapkan maklumat dengan keputusan", "Set the pledge by a decree");
    private static final NextStep PUBLISH =
            NextStep.of("PUBLISH_PLEDGE", StepOwner.HEAD, "Umumkan maklumat pelayanan", "Publish the pledge");

    private final Jdbc jdbc;

    PledgeCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.PLEDGE;
    }

    @Override
    public NextStep firstStep() {
        return WRITE;
    }

    @Override
    public Map<String, CoverageProgress> progress(CoverageQuestion question) {
        return jdbc.map(
                OF_UNITS,
                row -> row.getString("unit_code"),
                row -> read(row, question.zone()),
                SqlArray.texts(question.units()),
                question.until(),
                question.until());
    }

    private static CoverageProgress read(ResultSet row, ZoneId zone) throws SQLException {
        Instant published = Columns.instantOrNull(row, "published_at");
        if (published != null) {
            return CoverageProgress.done(LocalDate.ofInstant(published, zone), null);
        }
        return CoverageProgress.open(
                switch (PledgeState.valueOf(row.getString("state"))) {
                    case DRAFT -> SIGN;
                    case SIGNED -> DECREE;
                    case DECREED -> PUBLISH;
                    case PUBLISHED, SUPERSEDED -> WRITE;
                });
    }
}
