package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds coordination meetings. They are no secret: only items of their agenda are. */
@ApplicationScoped
class MeetingTable {

    static final String ALL = """
            select id from coordination_meeting where (starts_at, id) < (?, ?)
            order by starts_at desc, id desc limit ?""";

    static final String IN_STATE = """
            select id from coordination_meeting where state = ? and (starts_at, id) < (?, ?)
            order by starts_at desc, id desc limit ?""";

    static final String NEXT =
            "select id from coordination_meeting where state = 'PLANNED' order by starts_at, id limit 1";

    static final String FOLLOWING = """
            select starts_at from coordination_meeting where state = 'PLANNED' and starts_at > ?
            order by starts_at limit 1""";

    /** After all meetings in the order of the list. */
    private static final Position FIRST = new Position(
            Instant.parse("9999-12-31T23:59:59Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final Jdbc jdbc;

    MeetingTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Position in the list. */
    record Position(Instant startsAt, UUID id) {}

    /** Returns the ids of the first meetings, latest first. */
    List<UUID> page(@Nullable MeetingState state, @Nullable Position after, int limit) {
        Position position = after == null ? FIRST : after;
        return state == null
                ? jdbc.list(ALL, Columns::firstUuid, position.startsAt(), position.id(), limit)
                : jdbc.list(IN_STATE, Columns::firstUuid, state, position.startsAt(), position.id(), limit);
    }

    /** Returns the planned meeting that comes first. One that was neither opened nor moved stays first. */
    Optional<UUID> next() {
        return jdbc.first(NEXT, Columns::firstUuid);
    }

    /** Returns the beginning of the planned meeting after a time. */
    Optional<Instant> startAfter(Instant start) {
        return jdbc.first(FOLLOWING, row -> Columns.instant(row, 1), start);
    }
}
