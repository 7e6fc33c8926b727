package id.penghubung.quality.surveys.survey;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.surveys.ElementOrder;
import id.penghubung.quality.surveys.WeightMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of surveys. Joins the caller's transaction. */
@ApplicationScoped
class SurveyTable {

    private static final String COLUMNS = """
            select id, agency_code, unit_code, service_code, title, period_start, period_end, population, element_order, weights,
                   state, created_at, closed_at, published_at, version
            from survey
            """;

    /** Surveys of an agency, the newest first. The ids are ordered by time (UUIDv7). */
    static final String PAGE_OF_AGENCY = COLUMNS
            + " where agency_code = ? and (?::text is null or state = ?) and (?::uuid is null or id < ?)"
            + " order by id desc limit ?";

    static final String PAGE =
            COLUMNS + " where (?::text is null or state = ?) and (?::uuid is null or id < ?) order by id desc limit ?";

    static final String PUBLISHED_PAGE =
            COLUMNS + " where published_at is not null and (?::uuid is null or id < ?) order by id desc limit ?";

    static final String UP_TO = COLUMNS
            + " where subject = ? and period_start <= ? and (not ? or published_at is not null)"
            + " order by period_start desc, id desc limit ?";

    /** First half of the keys of advisory locks of surveys; any number that no other locks of this service use. */
    private static final int LOCKS = 7_105_200;

    private final Jdbc jdbc;

    SurveyTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Survey survey, String createdBy) {
        jdbc.update(
                """
                insert into survey (id, agency_code, unit_code, service_code, title, period_start, period_end, population,
                    element_order, weights, state, created_at, created_by, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                survey.id(),
                survey.subject().agencyCode(),
                survey.subject().unitCode(),
                survey.subject().serviceCode(),
                survey.title(),
                survey.periodStart(),
                survey.periodEnd(),
                survey.population(),
                survey.order(),
                survey.weights(),
                survey.state(),
                survey.createdAt(),
                createdBy,
                survey.version());
    }

    void update(Survey survey, String changedBy) {
        jdbc.update(
                """
                update survey set state = ?, closed_at = ?, closed_by = case when closed_at is null then ? else closed_by end,
                    published_at = ?, published_by = case when ?::timestamptz is null then null else coalesce(published_by, ?) end,
                    version = ?
                where id = ?
                """,
                survey.state(),
                survey.closedAt(),
                changedBy,
                survey.publishedAt(),
                survey.publishedAt(),
                changedBy,
                survey.version(),
                survey.id());
    }

    Optional<Survey> find(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + " where id = ? and (?::text is null or agency_code = ?)",
                SurveyTable::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Survey> findPublished(UUID id) {
        return jdbc.first(COLUMNS + " where id = ? and published_at is not null", SurveyTable::read, id);
    }

    Optional<Survey> lockRow(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + " where id = ? and (?::text is null or agency_code = ?) for no key update",
                SurveyTable::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    List<Survey> page(Scope scope, @Nullable SurveyState state, @Nullable UUID before, int limit) {
        return scope.agencyCode() == null
                ? jdbc.list(PAGE, SurveyTable::read, state, state, before, before, limit + 1)
                : jdbc.list(
                        PAGE_OF_AGENCY, SurveyTable::read, scope.agencyCode(), state, state, before, before, limit + 1);
    }

    List<Survey> publishedPage(@Nullable UUID before, int limit) {
        return jdbc.list(PUBLISHED_PAGE, SurveyTable::read, before, before, limit + 1);
    }

    /** Returns surveys of a subject up to a period, the latest first. */
    List<Survey> upTo(SurveySubject subject, LocalDate periodStart, boolean publishedOnly, int limit) {
        return jdbc.list(UP_TO, SurveyTable::read, subject.key(), periodStart, publishedOnly, limit);
    }

    /** Waits until the survey is not being closed, and holds it open until the transaction ends. Others may do so at the same time. */
    void lockForAnswer(UUID id) {
        jdbc.execute("select pg_advisory_xact_lock_shared(?, hashtext(?))", LOCKS, id.toString());
    }

    /** Waits until no transaction adds an answer, and keeps others from doing so. */
    void lockForClosing(UUID id) {
        jdbc.execute("select pg_advisory_xact_lock(?, hashtext(?))", LOCKS, id.toString());
    }

    private static Survey read(ResultSet row) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                new SurveySubject(
                        row.getString("agency_code"), row.getString("unit_code"), row.getString("service_code")),
                row.getString("title"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("population", Integer.class),
                ElementOrder.valueOf(row.getString("element_order")),
                WeightMode.valueOf(row.getString("weights")),
                SurveyState.valueOf(row.getString("state")),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "closed_at"),
                Columns.instantOrNull(row, "published_at"),
                row.getLong("version"));
    }
}
