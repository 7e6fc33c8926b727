package id.penghubung.kit.outbox;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.outbox.Republication.KeptEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SQL of the requests to publish stored events again. Every call joins the caller's transaction. */
@ApplicationScoped
class RepublicationTable {

    private final Jdbc jdbc;

    RepublicationTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Requests all events that were published since the partition's log was last known to be complete. An open request is
     * extended and starts again. A request that was active since then may also have lost what it published, so its events
     * are requested again too.
     */
    void requestAfter(PartitionDataLoss loss) {
        jdbc.update("""
                with whole as (
                    select coalesce(max(minute), 'epoch') as since from published_offset
                    where topic = ? and partition = ? and last_offset < ?)
                insert into republication (since, reason)
                select least(since, (select min(r.since) from republication r
                                     where r.finished_at is null or r.finished_at >= whole.since)), ?
                from whole
                on conflict ((true)) where finished_at is null
                do update set since = excluded.since, reason = excluded.reason, cursor_at = null, cursor_position = 0
                """, loss.partition().topic(), loss.partition().partition(), loss.end(), loss.toString());
    }

    /** Returns the open request with its next events, or empty if no request is open. */
    Optional<Republication> open(int limit) {
        return jdbc.query(
                """
                select r.id, r.reason, p.*
                from republication r left join lateral (
                    select * from published_event p
                    where (p.published_at, p.position) > (coalesce(r.cursor_at, r.since), r.cursor_position)
                    order by p.published_at, p.position limit ?) p on true
                where r.finished_at is null
                order by p.published_at, p.position
                """, found -> found.next() ? Optional.of(read(found)) : Optional.<Republication>empty(), limit);
    }

    private static Republication read(ResultSet found) throws SQLException {
        long id = found.getLong("id");
        String reason = found.getString("reason");
        List<KeptEvent> events = new ArrayList<>();
        do {
            Instant publishedAt = Columns.instantOrNull(found, "published_at");
            if (publishedAt != null) {
                events.add(new KeptEvent(publishedAt, OutboxTable.row(found)));
            }
        } while (found.next());
        return new Republication(id, reason, events);
    }

    /** Records that all events up to this one have been published again. */
    void advance(Republication open, KeptEvent last, int events) {
        jdbc.update("""
                update republication set cursor_at = ?, cursor_position = ?, events = events + ? where id = ?
                """, last.publishedAt(), last.row().position(), events, open.id());
    }

    void finish(Republication open) {
        jdbc.update("update republication set finished_at = now() where id = ?", open.id());
    }
}
