package id.penghubung.focalpoint.ombudsman.coordination;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reason for which an item is on the agenda. */
@Schema(name = "CoordinationAgendaReason")
enum AgendaReason {
    /** The last day is over. */
    LATE,
    /** The last day comes before the meeting after this one. */
    DUE,
    /** A decision of an earlier meeting that is due later. */
    CARRIED_OVER,
    /** Open, without a last day in that time. */
    OPEN,
    ADDED;

    /** Returns the reason of an item that the system found. */
    static AgendaReason of(AgendaKind kind, boolean late, @Nullable LocalDate dueOn, LocalDate until) {
        if (late) {
            return LATE;
        }
        if (dueOn != null && !dueOn.isAfter(until)) {
            return DUE;
        }
        return kind == AgendaKind.DECISION ? CARRIED_OVER : OPEN;
    }
}
