package id.penghubung.quality.forums.forum;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import id.penghubung.quality.access.Scope;
import id.penghubung.quality.standards.EarlierEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores consultation forums. Joins the caller's transaction. */
@ApplicationScoped
class ForumTable {

    private static final String COLUMNS = """
            select f.id, f.unit_code, u.agency_code, f.district_code, f.state, f.preparation, f.session, f.record,
                f.earlier_entry, f.announced_at, f.recorded_at, f.published_at, f.closed_at, f.event_version, f.changed_by, f.changed_at,
                f.version
            from forum f join unit u on u.code = f.unit_code
            """;

    private final Jdbc jdbc;
    private final JsonText json;

    ForumTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns forums, newest first; one more than {@code limit} if there is a next page. */
    List<Forum> page(Scope scope, @Nullable String unitCode, @Nullable UUID before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = pageSql(scope, unitCode, before, limit, parameters);
        return jdbc.list(sql, this::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String pageSql(
            Scope scope,
            @Nullable String unitCode,
            @Nullable UUID before,
            int limit,
            List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder(COLUMNS).append("where true");
        if (scope.agencyCode() != null) {
            sql.append(" and u.agency_code = ?");
            parameters.add(scope.agencyCode());
        }
        return page(sql, unitCode, before, limit, parameters);
    }

    /** Returns announced forums, newest first; one more than {@code limit} if there is a next page. */
    List<Forum> announcedPage(@Nullable String unitCode, @Nullable UUID before, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String sql = announcedPageSql(unitCode, before, limit, parameters);
        return jdbc.list(sql, this::read, parameters.toArray());
    }

    /** @param parameters receives the parameters of the statement */
    static String announcedPageSql(
            @Nullable String unitCode, @Nullable UUID before, int limit, List<@Nullable Object> parameters) {
        return page(
                new StringBuilder(COLUMNS).append("where f.announced_at is not null"),
                unitCode,
                before,
                limit,
                parameters);
    }

    private static String page(
            StringBuilder sql,
            @Nullable String unitCode,
            @Nullable UUID before,
            int limit,
            List<@Nullable Object> parameters) {
        if (unitCode != null) {
            sql.append(" and f.unit_code = ?");
            parameters.add(unitCode);
        }
        if (before != null) {
            sql.append(" and f.id < ?");
            parameters.add(before);
        }
        parameters.add(limit + 1);
        return sql.append(" order by f.id desc limit ?").toString();
    }

    Optional<Forum> find(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where f.id = ? and (?::text is null or u.agency_code = ?)",
                this::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Forum> lock(UUID id, Scope scope) {
        return jdbc.first(
                COLUMNS + "where f.id = ? and (?::text is null or u.agency_code = ?) for no key update of f",
                this::read,
                id,
                scope.agencyCode(),
                scope.agencyCode());
    }

    Optional<Forum> findAnnounced(UUID id) {
        return jdbc.first(COLUMNS + "where f.id = ? and f.announced_at is not null", this::read, id);
    }

    /** Keeps a forum from changing its state until the transaction ends; others may do the same. */
    Optional<Forum> shareAnnounced(UUID id) {
        return jdbc.first(COLUMNS + "where f.id = ? and f.announced_at is not null for share of f", this::read, id);
    }

    void insert(Forum forum) {
        jdbc.update(
                """
                insert into forum (id, unit_code, district_code, state, topic, subject, preparation, changed_by, changed_at, version)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                forum.id(),
                forum.unitCode(),
                forum.districtCode(),
                forum.state(),
                forum.preparation().topic(),
                forum.preparation().subject(),
                json.write(forum.preparation()),
                forum.change().account(),
                forum.change().at(),
                forum.version());
    }

    void update(Forum forum) {
        Session session = forum.session();
        jdbc.update(
                """
                update forum set state = ?, topic = ?, subject = ?, preparation = ?::jsonb, held_on = ?, session = ?::jsonb,
                    record = ?::jsonb, earlier_entry = ?::jsonb, announced_at = ?, recorded_at = ?, published_at = ?, closed_at = ?,
                    event_version = ?, changed_by = ?, changed_at = ?, version = ?
                where id = ?
                """,
                forum.state(),
                forum.preparation().topic(),
                forum.preparation().subject(),
                json.write(forum.preparation()),
                session == null ? null : session.heldOn(),
                json.writeOrNull(session),
                json.writeOrNull(forum.record()),
                json.writeOrNull(forum.earlier()),
                forum.times().announcedAt(),
                forum.times().recordedAt(),
                forum.times().publishedAt(),
                forum.times().closedAt(),
                forum.eventVersion(),
                forum.change().account(),
                forum.change().at(),
                forum.version(),
                forum.id());
    }

    private Forum read(ResultSet row) throws SQLException {
        return new Forum(
                row.getObject("id", UUID.class),
                row.getString("unit_code"),
                row.getString("agency_code"),
                row.getString("district_code"),
                ForumState.valueOf(row.getString("state")),
                json.read(row.getString("preparation"), Preparation.class),
                json.readOrNull(row.getString("session"), Session.class),
                json.readOrNull(row.getString("record"), SignedRecord.class),
                json.readOrNull(row.getString("earlier_entry"), EarlierEntry.class),
                new Forum.Times(
                        Columns.instantOrNull(row, "announced_at"),
                        Columns.instantOrNull(row, "recorded_at"),
                        Columns.instantOrNull(row, "published_at"),
                        Columns.instantOrNull(row, "closed_at")),
                row.getLong("event_version"),
                new Forum.Change(row.getString("changed_by"), Columns.instant(row, "changed_at")),
                row.getLong("version"));
    }
}
