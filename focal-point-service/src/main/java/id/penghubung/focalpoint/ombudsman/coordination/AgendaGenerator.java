package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.ombudsman.MatterViewer;
import id.penghubung.kit.office.OfficeTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Generates the agenda of a planned meeting from what is open, late, and due before the meeting after it. An agenda needs at
 * most ten statements, whatever its length.
 */
@ApplicationScoped
class AgendaGenerator {

    /** Time until the meeting after this one, as long as that is not planned. */
    private static final int USUAL_INTERVAL_DAYS = 30;

    private static final List<AgendaKind> FOUND =
            List.of(AgendaKind.DECISION, AgendaKind.LETTER, AgendaKind.ACTION, AgendaKind.MATTER);

    private final AgendaTable table;
    private final MeetingTable meetings;
    private final OfficeTime office;
    private final Clock clock;

    AgendaGenerator(AgendaTable table, MeetingTable meetings, OfficeTime office, Clock clock) {
        this.table = table;
        this.meetings = meetings;
        this.office = office;
        this.clock = clock;
    }

    /**
     * An agenda that is not stored yet.
     *
     * @param until last day of what is due on it
     * @param omitted number of items that the limit leaves out
     */
    record Agenda(LocalDate until, List<AgendaItem> items, int omitted) {}

    /** @param viewer the reader, or null for all items */
    Agenda generate(CoordinationMeeting meeting, @Nullable MatterViewer viewer) {
        LocalDate until = until(meeting.startsAt());
        Instant end = until.plusDays(1).atStartOfDay(office.zone()).toInstant();
        AgendaSql.Scope scope = new AgendaSql.Scope(meeting.id(), clock.instant(), office.today(), end, viewer);
        List<AgendaItem> items = new ArrayList<>();
        int omitted = 0;
        for (AgendaKind kind : FOUND) {
            AgendaTable.Found found = table.find(kind, scope, until);
            items.addAll(found.items());
            omitted += found.omitted();
        }
        items.addAll(table.stored(meeting.id(), viewer));
        return new Agenda(until, ordered(items, table.order(meeting.id())), omitted);
    }

    /** Returns the last day before which something is due on the agenda of a meeting. */
    LocalDate until(Instant startsAt) {
        return meetings.startAfter(startsAt)
                .map(next -> office.at(next).toLocalDate())
                .orElseGet(() -> office.at(startsAt).toLocalDate().plusDays(USUAL_INTERVAL_DAYS));
    }

    private static List<AgendaItem> ordered(List<AgendaItem> items, List<UUID> first) {
        Map<UUID, Integer> positions = new HashMap<>();
        first.forEach(id -> positions.put(id, positions.size()));
        return items.stream()
                .sorted(Comparator.comparingInt(item -> positions.getOrDefault(item.itemId(), Integer.MAX_VALUE)))
                .toList();
    }
}
