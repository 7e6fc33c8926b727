package id.penghubung.quality.standards;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores the versions of standards. Joins the caller's transaction, which has locked the service for a change. */
@ApplicationScoped
class StandardTable {

    private static final String COLUMNS = """
            select id, service_id, number, state, components, components_changed_at, forum_id, forum, consulted_on,
                decree_number, decree_date, published_at, superseded_at, review_due_on, next_reminder_on, earlier_entry, changed_by,
                changed_at, version
            from standard
            """;

    private final Jdbc jdbc;
    private final JsonText json;

    StandardTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Returns versions, newest first; one more than {@code limit} if there is a next page. */
    List<Standard> page(UUID serviceId, int beforeNumber, int limit) {
        return jdbc.list(
                COLUMNS + "where service_id = ? and number < ? order by number desc limit ?",
                this::read,
                serviceId,
                beforeNumber,
                limit + 1);
    }

    Optional<Standard> find(UUID serviceId, int number) {
        return jdbc.first(COLUMNS + "where service_id = ? and number = ?", this::read, serviceId, number);
    }

    Optional<Standard> latest(UUID serviceId) {
        return jdbc.first(COLUMNS + "where service_id = ? order by number desc limit 1", this::read, serviceId);
    }

    Optional<Standard> inForce(UUID serviceId) {
        return jdbc.first(COLUMNS + "where service_id = ? and state = 'PUBLISHED'", this::read, serviceId);
    }

    void insert(Standard standard) {
        jdbc.update(
                """
                insert into standard (id, service_id, number, state, components, components_changed_at, changed_by, changed_at, version)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                standard.id(),
                standard.serviceId(),
                standard.number(),
                standard.state(),
                json.write(standard.components()),
                standard.componentsChangedAt(),
                standard.changedBy(),
                standard.changedAt(),
                standard.version());
    }

    void update(Standard standard) {
        jdbc.update(
                """
                update standard set state = ?, components = ?::jsonb, components_changed_at = ?, forum_id = ?, forum = ?,
                    consulted_on = ?, decree_number = ?, decree_date = ?, published_at = ?, superseded_at = ?, review_due_on = ?,
                    next_reminder_on = ?, earlier_entry = ?::jsonb, changed_by = ?, changed_at = ?, version = ?
                where id = ?
                """,
                standard.state(),
                json.write(standard.components()),
                standard.componentsChangedAt(),
                standard.forumId(),
                standard.forum(),
                standard.consultedOn(),
                standard.decreeNumber(),
                standard.decreeDate(),
                standard.publishedAt(),
                standard.supersededAt(),
                standard.reviewDueOn(),
                standard.nextReminderOn(),
                json.writeOrNull(standard.earlier()),
                standard.changedBy(),
                standard.changedAt(),
                standard.version(),
                standard.id());
    }

    private Standard read(ResultSet row) throws SQLException {
        return new Standard(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getInt("number"),
                StandardState.valueOf(row.getString("state")),
                json.read(row.getString("components"), StandardComponents.class),
                Columns.instantOrNull(row, "components_changed_at"),
                row.getObject("forum_id", UUID.class),
                row.getString("forum"),
                row.getObject("consulted_on", LocalDate.class),
                row.getString("decree_number"),
                row.getObject("decree_date", LocalDate.class),
                Columns.instantOrNull(row, "published_at"),
                Columns.instantOrNull(row, "superseded_at"),
                row.getObject("review_due_on", LocalDate.class),
                row.getObject("next_reminder_on", LocalDate.class),
                json.readOrNull(row.getString("earlier_entry"), EarlierEntry.class),
                row.getString("changed_by"),
                Columns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
