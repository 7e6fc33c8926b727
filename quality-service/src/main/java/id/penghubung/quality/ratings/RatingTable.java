package id.penghubung.quality.ratings;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores ratings. Joins the caller's transaction. */
@ApplicationScoped
class RatingTable {

    private static final String COLUMNS = """
            select r.id, r.unit_code, u.name as unit_name, u.agency_code, r.year, r.method, r.level, r.level_name, r.zone,
                r.maladministration, r.score, r.dimensions, r.as_in_document, r.document_id, d.number, d.issued_on, r.corrects,
                r.reason, r.entered_by, r.entered_role, r.entered_at, r.superseded_at, r.published_at, r.published_by, r.version
            from rating r join unit u on u.code = r.unit_code join rating_document d on d.id = r.document_id
            """;

    private static final String IN_SCOPE = " and (?::text is null or u.agency_code = ?)";

    static final String ENTRIES = COLUMNS
            + "where r.unit_code = ? and r.year = ? and (?::uuid is null or r.id < ?) order by r.id desc limit ?";

    private final Jdbc jdbc;
    private final JsonText json;

    RatingTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Conditions of a list; null for all. */
    record Filter(@Nullable String unitCode, @Nullable Integer year) {}

    /** Returns ratings that count, newest first; one more than {@code limit} if there is a next page. */
    List<Rating> page(Scope scope, Filter filter, @Nullable UUID before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, filter, before, limit, parameters);
        return jdbc.list(sql, this::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope, Filter filter, @Nullable UUID before, int limit, List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where r.superseded_at is null");
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        if (filter.unitCode() != null) {
            sql.append(" and r.unit_code = ?");
            parameters.add(filter.unitCode());
        }
        if (filter.year() != null) {
            sql.append(" and r.year = ?");
            parameters.add(filter.year());
        }
        if (before != null) {
            sql.append(" and r.id < ?");
            parameters.add(before);
        }
        parameters.add(limit + 1);
        return sql.append(" order by r.id desc limit ?").toString();
    }

    Optional<Rating> find(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where r.id = ?" + IN_SCOPE, this::read, id, scope.agencyCode(), scope.agencyCode());
    }

    Optional<Rating> lock(UUID id) {
        return jdbc.first(COLUMNS + "where r.id = ? for no key update of r", this::read, id);
    }

    /** Returns the entries of a unit and year, newest first; one more than {@code limit} if there is a next page. */
    List<Rating> entries(String unitCode, int year, @Nullable UUID before, int limit) {
        return jdbc.list(ENTRIES, this::read, unitCode, year, before, before, limit + 1);
    }

    /** Returns the ratings of a unit that count, oldest first. */
    List<Rating> trend(String unitCode, Scope scope) {
        return jdbc.list(
                COLUMNS + "where r.unit_code = ? and r.superseded_at is null" + IN_SCOPE + " order by r.year",
                this::read,
                unitCode,
                scope.agencyCode(),
                scope.agencyCode());
    }

    /** Returns the published ratings of a unit that count, oldest first. */
    List<Rating> publishedTrend(String unitCode) {
        return jdbc.list(
                COLUMNS
                        + "where r.unit_code = ? and r.superseded_at is null and r.published_at is not null order by"
                        + " r.year",
                this::read,
                unitCode);
    }

    /** Adds an entry. Returns false if one counts for this unit and year. */
    boolean insert(Rating rating) {
        Rating.Content content = rating.content();
        Rating.Correction correction = rating.correction();
        Rating.Publication publication = rating.publication();
        return jdbc.update(
                        """
                        insert into rating (id, unit_code, year, method, level, level_name, zone, maladministration, score, dimensions,
                            as_in_document, document_id, corrects, reason, entered_by, entered_role, entered_at, published_at,
                            published_by, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::numeric, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (unit_code, year) where superseded_at is null do nothing
                        """,
                        rating.id(),
                        rating.subject().unitCode(),
                        rating.year(),
                        content.method(),
                        content.level(),
                        content.levelName(),
                        content.zone(),
                        content.maladministration(),
                        content.score() == null ? null : content.score().toPlainString(),
                        json.write(content.dimensions()),
                        content.asInDocument(),
                        rating.origin().documentId(),
                        correction == null ? null : correction.corrects(),
                        correction == null ? null : correction.reason(),
                        rating.origin().account(),
                        rating.origin().role(),
                        rating.origin().enteredAt(),
                        publication == null ? null : publication.at(),
                        publication == null ? null : publication.account(),
                        rating.version())
                == 1;
    }

    void update(Rating rating) {
        Rating.Publication publication = rating.publication();
        jdbc.update(
                "update rating set superseded_at = ?, published_at = ?, published_by = ?, version = ? where id = ?",
                rating.supersededAt(),
                publication == null ? null : publication.at(),
                publication == null ? null : publication.account(),
                rating.version(),
                rating.id());
    }

    private Rating read(ResultSet row) throws SQLException {
        return new Rating(
                row.getObject("id", UUID.class),
                new Rating.Subject(
                        row.getString("unit_code"), row.getString("unit_name"), row.getString("agency_code")),
                row.getInt("year"),
                content(row),
                new Rating.Origin(
                        row.getObject("document_id", UUID.class),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("entered_by"),
                        row.getString("entered_role"),
                        Columns.instant(row, "entered_at")),
                correction(row),
                Columns.instantOrNull(row, "superseded_at"),
                publication(row),
                row.getLong("version"));
    }

    private Rating.Content content(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        BigDecimal score = row.getBigDecimal("score");
        return new Rating.Content(
                RatingMethod.valueOf(row.getString("method")),
                row.getString("level"),
                row.getString("level_name"),
                zone == null ? null : RatingZone.valueOf(zone),
                row.getObject("maladministration", Boolean.class),
                score,
                List.of(json.read(row.getString("dimensions"), DimensionScore[].class)),
                row.getBoolean("as_in_document"));
    }

    private static Rating.@Nullable Correction correction(ResultSet row) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return corrects == null ? null : new Rating.Correction(corrects, row.getString("reason"));
    }

    private static Rating.@Nullable Publication publication(ResultSet row) throws SQLException {
        Instant at = Columns.instantOrNull(row, "published_at");
        return at == null ? null : new Rating.Publication(at, row.getString("published_by"));
    }
}
