package id.penghubung.focalpoint.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** The number of changes of policies and calendars. The database counts them, including manual changes. */
@ApplicationScoped
public class RulesRevision {

    private final EntityManager entities;

    RulesRevision(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes a shared lock on the rules until the caller's transaction ends, so that they cannot change during a calculation.
     *
     * @return the revision
     */
    @Transactional
    public long lockShared() {
        return ((Number) entities.createNativeQuery("select lock_rules_revision()", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Takes an exclusive lock on the rules until the caller's transaction ends: waits for calculations and other changes, and
     * blocks new ones. Must be called before entries or the clock are read. The second of two concurrent changes then sees
     * the first, and no calculation uses the old rules after the time from which the new ones are known.
     */
    @Transactional
    public void lockForChange() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(7150001) as text)", String.class)
                .getSingleResult();
    }

    @Transactional
    public long read() {
        return ((Number) entities.createNativeQuery("select revision from rules_revision", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
