package id.penghubung.quality.ratings;

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

/** Gives the column of ratings: that of the year is entered. The Ombudsman chooses the units that it rates, so no unit owes one. */
@ApplicationScoped
class RatingCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select unit_code, entered_at, published_at from rating
            where unit_code = any (?) and year = ? and superseded_at is null
            """;

    private static final NextStep ENTER = NextStep.of(
            "ENTER_RATING", StepOwner.OMBUDSMAN, "Catat penilaian Ombudsman", "Enter the rating by the Ombudsman");
    private static final NextStep PUBLISH = NextStep.of(
            "PUBLISH_RATING", StepOwner.OMBUDSMAN, "Publikasikan penilaian", "Publish the rating by the Ombudsman");

    private final Jdbc jdbc;

    RatingCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.RATING;
    }

    @Override
    public NextStep firstStep() {
        return ENTER;
    }

    @Override
    public Map<String, CoverageProgress> progress(CoverageQuestion question) {
        return jdbc.map(
                OF_UNITS,
                row -> row.getString("unit_code"),
                row -> read(row, question.zone()),
                SqlArray.texts(question.units()),
                question.year());
    }

    private static CoverageProgress read(ResultSet row, ZoneId zone) throws SQLException {
        return CoverageProgress.done(
                LocalDate.ofInstant(Columns.instant(row, "entered_at"), zone),
                Columns.instantOrNull(row, "published_at") == null ? PUBLISH : null);
    }
}
