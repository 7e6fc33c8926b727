package id.penghubung.focalpoint.ombudsman.stream;

import id.penghubung.events.EventType;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the stored events.
 *
 * <p>A reader that asks for "more than the last position" must never see a smaller position appear later. Numbers from a
 * sequence cannot promise that: a transaction may commit after another one that took a later number. So an event is
 * inserted without a position. {@link #number} assigns positions to the committed rows under an advisory lock that is held
 * until its commit. Positions therefore become visible in their order, without gaps, for any number of replicas, and no
 * transaction that publishes an event waits for another one.
 *
 * <p>Within a matter the order is that of its changes: each change locks the matter, so that its row gets its id after the
 * change before it has committed, and rows are numbered in the order of their ids.
 */
@ApplicationScoped
class StreamEventTable {

    /** Key of the advisory lock that allows only one transaction to assign positions. The value is arbitrary. */
    private static final long NUMBERING_LOCK = 7_061_936L;

    private static final int NUMBERED_AT_ONCE = 5_000;

    /**
     * Reads the events after a position, each with those of its agencies that its matter concerns today, and with the matters
     * whose exclusions apply: its own, or those that link its complaint today. The agency that owns a decision of a coordination
     * meeting reads it in any matter. An event of a referral that is not stored would lead to nothing.
     */
    static final String PAGE =
            """
            select e.position, e.event_id, e.type, e.matter_id, e.occurred_at, e.body,
                   case when e.matter_id is null or e.type = '%s' then e.agency_codes
                        else array(select a.agency_code from ombudsman_matter_agency a
                                   where a.matter_id = e.matter_id and a.agency_code = any (e.agency_codes)) end as agencies,
                   e.complaint_id,
                   e.complaint_id is null and e.type <> '%s'
                       or exists (select from ombudsman_referral r where r.complaint_id = e.complaint_id) as readable,
                   case when e.matter_id is not null then array[e.matter_id]
                        when e.complaint_id is not null
                        then array(select c.matter_id from ombudsman_matter_complaint c
                                   where c.complaint_id = e.complaint_id)
                        else '{}'::uuid[] end as matters
            from ombudsman_stream_event e
            where e.position > ?
            order by e.position
            limit ?
            """.formatted(EventType.COORDINATION_DECISION_CHANGED.typeName(), EventType.REFERRAL_RECORDED.typeName());

    static final String STATE = """
            select exists (select 1 from ombudsman_stream_event where position is null) as unnumbered,
                   coalesce((select max(position) from ombudsman_stream_event where position is not null), 0) as last
            """;

    private final Jdbc jdbc;

    StreamEventTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Event to be stored in the transaction that publishes it. */
    record NewEvent(
            UUID eventId,
            String type,
            @Nullable UUID matterId,
            @Nullable UUID complaintId,
            Set<String> agencies,
            Instant time,
            String body) {}

    /**
     * State of the table.
     *
     * @param unnumbered whether there are committed events without a position
     * @param last last position; 0 if there is none
     */
    record State(boolean unnumbered, long last) {}

    /**
     * Ends of the stored events, and the event at one position.
     *
     * @param first smallest number; 0 if nothing is stored
     * @param atPosition id of the event at the position that was asked for; null if it is not stored
     */
    record Ends(long first, StreamPosition last, @Nullable UUID atPosition) {}

    /** Stores events, in the caller's transaction. */
    void insert(List<NewEvent> events) {
        jdbc.batch(
                """
                insert into ombudsman_stream_event (event_id, type, matter_id, complaint_id, agency_codes, occurred_at, body)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                events,
                event -> Jdbc.parameters(
                        event.eventId(),
                        event.type(),
                        event.matterId(),
                        event.complaintId(),
                        SqlArray.texts(event.agencies()),
                        event.time(),
                        event.body()));
    }

    State state() {
        return jdbc.one(STATE, row -> new State(row.getBoolean("unnumbered"), row.getLong("last")));
    }

    /**
     * Assigns the next positions to committed events. Must run in a transaction of its own, which must not do anything else
     * that waits. The lock is taken by a statement of its own, so that the next one sees all that was numbered before.
     */
    void number() {
        jdbc.lock(NUMBERING_LOCK);
        jdbc.update("""
                with next as (
                    select id, row_number() over (order by id)
                               + (select coalesce(max(position), 0) from ombudsman_stream_event
                                  where position is not null) as position
                    from (select id from ombudsman_stream_event where position is null order by id limit ?) unnumbered)
                update ombudsman_stream_event e set position = next.position from next where e.id = next.id
                """, NUMBERED_AT_ONCE);
    }

    /** Returns the first events after a position. */
    List<StreamEvent> after(StreamPosition position, int limit) {
        return jdbc.list(PAGE, StreamEventTable::event, position.number(), limit);
    }

    Ends ends(long position) {
        return jdbc.one("""
                select coalesce((select min(position) from ombudsman_stream_event where position is not null), 0) as first,
                       last.position as last, last.event_id as last_event,
                       (select event_id from ombudsman_stream_event where position = ?) as found
                from (select 1) one left join (
                    select position, event_id from ombudsman_stream_event
                    where position is not null order by position desc limit 1) last on true
                """, StreamEventTable::ends, position);
    }

    /**
     * Deletes the oldest events whose retention has ended, always without a gap: if an event is stored, so are all that
     * follow it. The last one stays, so that numbers go on. Events without a position stay as well.
     *
     * @return number of deleted events, at most {@code limit}
     */
    int deleteExpired(Duration retention, int limit) {
        return jdbc.update("""
                with oldest as (
                    select position, recorded_at < now() - make_interval(secs => ?) as expired
                    from ombudsman_stream_event where position is not null order by position limit ?)
                delete from ombudsman_stream_event
                where position in (select position from oldest)
                  and position < coalesce((select min(position) from oldest where not expired), 9223372036854775807)
                  and position < (select max(position) from ombudsman_stream_event where position is not null)
                """, retention, limit);
    }

    private static StreamEvent event(ResultSet row) throws SQLException {
        UUID eventId = row.getObject("event_id", UUID.class);
        return new StreamEvent(
                StreamPosition.of(row.getLong("position"), eventId),
                eventId,
                row.getString("type"),
                row.getObject("matter_id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getBoolean("readable"),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("matters").getArray())),
                Set.copyOf(Arrays.asList((String[]) row.getArray("agencies").getArray())),
                Columns.instant(row, "occurred_at"),
                row.getString("body"));
    }

    private static Ends ends(ResultSet row) throws SQLException {
        UUID last = row.getObject("last_event", UUID.class);
        return new Ends(
                row.getLong("first"),
                last == null ? StreamPosition.BEGINNING : StreamPosition.of(row.getLong("last"), last),
                row.getObject("found", UUID.class));
    }
}
