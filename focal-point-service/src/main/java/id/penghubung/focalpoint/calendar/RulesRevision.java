package id.penghubung.focalpoint.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The number of changes of policies and calendars. The database counts them, including manual changes. */
@ApplicationScoped
public class RulesRevision {

    private final CalendarRepository calendars;

    RulesRevision(CalendarRepository calendars) {
        this.calendars = calendars;
    }

    /**
     * Takes a shared lock on the rules until the caller's transaction ends, so that they cannot change during a calculation.
     *
     * @return the revision
     */
    @Transactional
    public long lockShared() {
        return calendars.lockRulesShared();
    }

    /**
     * Takes an exclusive lock on the rules until the caller's transaction ends: waits for calculations and other changes, and
     * blocks new ones. Must be called before entries or the clock are read. The second of two concurrent changes then sees
     * the first, and no calculation uses the old rules after the time from which the new ones are known.
     */
    @Transactional
    public void lockForChange() {
        calendars.lockRulesForChange();
    }

    @Transactional
    public long read() {
        return calendars.rulesRevision();
    }
}
