package id.penghubung.quality.forums.reports;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.quality.coverage.CoverageColumn;
import id.penghubung.quality.coverage.CoverageProgress;
import id.penghubung.quality.coverage.CoverageQuestion;
import id.penghubung.quality.coverage.CoverageSource;
import id.penghubung.quality.coverage.NextStep;
import id.penghubung.quality.coverage.StepOwner;
import id.penghubung.quality.forums.forum.ForumState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/**
 * Gives the column of consultation forums: a session of the year has a signed record (PermenPANRB 16/2017). The next step is that of the
 * latest forum without a record.
 */
@ApplicationScoped
class ForumCoverageTable implements CoverageSource {

    static final String OF_UNITS = """
            select u.code as unit_code, h.held_on, h.published, p.state
            from unnest(?::text[]) as u (code)
            cross join lateral (
                select max(f.held_on) as held_on, count(f.published_at) as published from forum f
                where f.unit_code = u.code and f.record is not null and f.held_on between ? and ?) h
            left join lateral (
                select f.state from forum f where f.unit_code = u.code and f.record is null order by f.id desc limit 1) p on true
            where h.held_on is not null or p.state is not null
            """;

    private static final NextStep PREPARE = NextStep.of(
            "PREPARE_FORUM", StepOwner.UNIT, "Siapkan forum konsultasi publik", "Prepare a consultation forum");
    private static final NextStep ANNOUNCE = NextStep.of(
            "ANNOUNCE_FORUM", StepOwner.UNIT, "Umumkan forum konsultasi", "Announce the consultation forum");
    private static final NextStep HOLD =
            NextStep.of("HOLD_FORUM", StepOwner.UNIT, "Selenggarakan sidang forum", "Hold the session of the forum");
    private static final NextStep RECORD = NextStep.of(
            "RECORD_FORUM",
            StepOwner.UNIT,
            "Tanda tangani berita acara forum",
            "Sign the official record of the forum");
    private static final NextStep PUBLISH = NextStep.of(
            "PUBLISH_FORUM", StepOwner.HEAD, "Publikasikan hasil forum", "Publish the results of the forum");

    private final Jdbc jdbc;

    ForumCoverageTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public CoverageColumn column() {
        return CoverageColumn.FORUM;
    }

    @Override
    public NextStep firstStep() {
        return PREPARE;
    }

    @Override
    public Map<String, CoverageProgress> progress(CoverageQuestion question) {
        return jdbc.map(
                OF_UNITS,
                row -> row.getString("unit_code"),
                ForumCoverageTable::read,
                SqlArray.texts(question.units()),
                question.firstDay(),
                question.lastDay());
    }

    private static CoverageProgress read(ResultSet row) throws SQLException {
        LocalDate heldOn = row.getObject("held_on", LocalDate.class);
        if (heldOn != null) {
            return CoverageProgress.done(heldOn, row.getInt("published") == 0 ? PUBLISH : null);
        }
        return CoverageProgress.open(
                switch (ForumState.valueOf(row.getString("state"))) {
                    case PREPARATION -> ANNOUNCE;
                    case ANNOUNCED -> HOLD;
                    case HELD -> RECORD;
                    case RECORDED, PUBLISHED, CLOSED -> PREPARE;
                });
    }
}
