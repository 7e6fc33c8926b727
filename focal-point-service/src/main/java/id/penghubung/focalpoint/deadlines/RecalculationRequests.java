package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.CalendarChange;
import id.penghubung.focalpoint.calendar.CalendarChangeListener;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Creates recalculations in the transaction of the change that requires them. */
@ApplicationScoped
class RecalculationRequests implements CalendarChangeListener {

    private final RecalculationRepository recalculations;
    private final IdGenerator ids;
    private final Clock clock;

    RecalculationRequests(RecalculationRepository recalculations, IdGenerator ids, Clock clock) {
        this.recalculations = recalculations;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID recalculate(CalendarChange change) {
        return store(new Recalculation(
                ids.next(),
                Recalculation.Cause.CALENDAR_CHANGED,
                change.reason(),
                change.calendarCode(),
                change.agencyCode(),
                null,
                change.requestedBy(),
                clock.instant()));
    }

    UUID recalculate(DeadlinePolicy policy, String requestedBy) {
        return store(new Recalculation(
                ids.next(),
                Recalculation.Cause.POLICY_CHANGED,
                policy.subject() + " " + policy.stage() + ": " + policy.basis(),
                null,
                null,
                policy.id(),
                requestedBy,
                clock.instant()));
    }

    private UUID store(Recalculation recalculation) {
        recalculations.persist(recalculation);
        return recalculation.id();
    }
}
