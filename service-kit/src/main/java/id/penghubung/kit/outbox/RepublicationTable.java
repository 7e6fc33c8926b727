package id.penghubung.kit.outbox;

import id.penghubung.kit.outbox.Republication.KeptEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SQL of the requests to publish stored events again. Every call joins the caller's transaction. */
@ApplicationScoped
class RepublicationTable {

    private final OutboxSql sql;

    RepublicationTable(OutboxSql sql) {
        this.sql = sql;
    }

    /**
     * Requests all events that were published since the partition's log was last known to be complete. An open request is
     * extended and starts again. A request that was active since then may also have lost what it published, so its events
     * are requested again too.
     */
    void requestAfter(PartitionDataLoss loss) {
        sql.run("""
                with whole as (
                    select coalesce(max(minute), 'epoch') as since from published_offset
                    where topic = ? and partition = ? and last_offset < ?)
                insert into republication (since, reason)
                select least(since, (select min(r.since) from republication r
                                     where r.finished_at is null or r.finished_at >= whole.since)), ?
                from whole
                on conflict ((true)) where finished_at is null
                do update set since = excluded.since, reason = excluded.reason, cursor_at = null, cursor_position = 0
                """, statement -> {
            statement.setString(1, loss.partition().topic());
            statement.setInt(2, loss.partition().partition());
            statement.setLong(3, loss.end());
            statement.setString(4, loss.toString());
            return statement.executeUpdate();
        });
    }

    /** Returns the open request with its next events, or empty if no request is open. */
    Optional<Republication> open(int limit) {
        return sql.run("""
                select r.id, r.reason, p.*
                from republication r left join lateral (
                    select * from published_event p
                    where (p.published_at, p.position) > (coalesce(r.cursor_at, r.since), r.cursor_position)
                    order by p.published_at, p.position limit ?) p on true
                where r.finished_at is null
                order by p.published_at, p.position
                """, statement -> {
            statement.setInt(1, limit);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(read(found)) : Optional.empty();
            }
        });
    }

    private static Republication read(ResultSet found) throws SQLException {
        long id = found.getLong("id");
        String reason = found.getString("reason");
        List<KeptEvent> events = new ArrayList<>();
        do {
            OffsetDateTime publishedAt = found.getObject("published_at", OffsetDateTime.class);
            if (publishedAt != null) {
                events.add(new KeptEvent(publishedAt.toInstant(), OutboxSql.row(found)));
            }
        } while (found.next());
        return new Republication(id, reason, events);
    }

    /** Records that all events up to this one have been published again. */
    void advance(Republication open, KeptEvent last, int events) {
        sql.run("""
                update republication set cursor_at = ?, cursor_position = ?, events = events + ? where id = ?
                """, statement -> {
            statement.setObject(1, last.publishedAt().atOffset(ZoneOffset.UTC));
            statement.setLong(2, last.row().position());
            statement.setInt(3, events);
            statement.setLong(4, open.id());
            return statement.executeUpdate();
        });
    }

    void finish(Republication open) {
        sql.run("update republication set finished_at = now() where id = ?", statement -> {
            statement.setLong(1, open.id());
            return statement.executeUpdate();
        });
    }
}
