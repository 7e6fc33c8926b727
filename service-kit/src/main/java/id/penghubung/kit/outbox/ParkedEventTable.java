package id.penghubung.kit.outbox;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the parked rows of the outbox, and of those that were dismissed. */
@ApplicationScoped
class ParkedEventTable {

    private static final String COLUMNS = """
            select event_id, position, type, topic, record_key, occurred_at, parked_at, last_error,
                   (select count(*) from outbox w where w.record_key = o.record_key and w.position > o.position) as waiting
            from outbox o where parked_at is not null
            """;

    private final Jdbc jdbc;

    ParkedEventTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<ParkedEvent> page(long afterPosition, int limit) {
        return jdbc.list(
                COLUMNS + " and position > ? order by position limit ?", ParkedEventTable::read, afterPosition, limit);
    }

    Optional<ParkedEvent> lock(UUID eventId) {
        return jdbc.first(COLUMNS + " and event_id = ? for no key update of o", ParkedEventTable::read, eventId);
    }

    String body(UUID eventId) {
        return jdbc.one(
                "select body from outbox where event_id = ? and parked_at is not null",
                row -> row.getString(1),
                eventId);
    }

    void unpark(UUID eventId) {
        jdbc.update(
                "update outbox set parked_at = null, attempts = 0 where event_id = ? and parked_at is not null",
                eventId);
    }

    void dismiss(UUID eventId, Instant now) {
        jdbc.update("""
                with dismissed as (
                    delete from outbox where event_id = ? and parked_at is not null returning *
                )
                insert into dismissed_event (event_id, type, topic, record_key, subject, aggregate_version, occurred_at,
                                             traceparent, body, last_error, dismissed_at)
                select event_id, type, topic, record_key, subject, aggregate_version, occurred_at, traceparent, body,
                       last_error, ?
                from dismissed
                """, eventId, now);
    }

    /** Deletes copies of dismissed events whose retention has ended; at most {@code limit} per call. */
    int deleteDismissed(Duration retention, int limit) {
        return jdbc.update("""
                delete from dismissed_event where event_id in (
                    select event_id from dismissed_event
                    where dismissed_at < now() - make_interval(secs => ?)
                    order by dismissed_at limit ? for update skip locked)
                """, retention, limit);
    }

    private static ParkedEvent read(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("event_id", UUID.class),
                row.getLong("position"),
                row.getString("type"),
                row.getString("topic"),
                row.getString("record_key"),
                Columns.instant(row, "occurred_at"),
                Columns.instant(row, "parked_at"),
                row.getString("last_error"),
                row.getLong("waiting"));
    }
}
