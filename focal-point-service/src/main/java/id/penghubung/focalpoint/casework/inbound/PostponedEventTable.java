package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.DomainEvent;
import id.penghubung.events.EventType;
import id.penghubung.kit.inbox.ReceivedEvent;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Events about complaints that are not known yet. Joins the transaction of the caller, which holds the lock of the complaint. */
@ApplicationScoped
class PostponedEventTable {

    static final String TAKE = """
            delete from postponed_complaint_event where complaint_id = any (?)
            returning event_id, complaint_id, type, aggregate_version, occurred_at, traceparent, body, position
            """;

    private static final Map<String, EventType> TYPES =
            Arrays.stream(EventType.values()).collect(Collectors.toMap(EventType::typeName, type -> type));

    private final Jdbc jdbc;
    private final JsonText json;

    PostponedEventTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Postponed(long position, ReceivedEvent event) {}

    void store(UUID complaintId, ReceivedEvent event) {
        jdbc.update(
                """
                insert into postponed_complaint_event (complaint_id, event_id, type, aggregate_version, occurred_at,
                                                       traceparent, body)
                values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (event_id) do nothing
                """,
                complaintId,
                event.id(),
                event.type(),
                event.aggregateVersion(),
                event.time(),
                event.traceparent(),
                json.write(event.data()));
    }

    /** Removes the events of these complaints and returns them in the order in which they arrived. */
    List<ReceivedEvent> take(Collection<UUID> complaintIds) {
        return jdbc.list(TAKE, this::postponed, SqlArray.uuids(complaintIds)).stream()
                .sorted(Comparator.comparingLong(Postponed::position))
                .map(Postponed::event)
                .toList();
    }

    private Postponed postponed(ResultSet row) throws SQLException {
        String complaintId = row.getString("complaint_id");
        String type = row.getString("type");
        return new Postponed(
                row.getLong("position"),
                new ReceivedEvent(
                        Columns.firstUuid(row),
                        type,
                        complaintId,
                        complaintId,
                        row.getLong("aggregate_version"),
                        Columns.instant(row, "occurred_at"),
                        row.getString("traceparent"),
                        data(type, row.getString("body"))));
    }

    private DomainEvent data(String type, String body) {
        EventType known = TYPES.get(type);
        if (known == null) {
            throw new IllegalStateException("Unknown type of a postponed event: " + type);
        }
        return json.read(body, known.dataType());
    }
}
