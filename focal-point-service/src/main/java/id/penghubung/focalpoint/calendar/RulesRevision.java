package id.penghubung.focalpoint.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How often policies and calendars have changed; the database counts, also for changes made by hand. */
@ApplicationScoped
public class RulesRevision {

    private final EntityManager entities;

    RulesRevision(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the rules from changing until the caller's transaction ends, so that what it counts is in force. */
    @Transactional
    public long lockShared() {
        return ((Number) entities.createNativeQuery("select hold_rules()", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Waits for whoever counts by the rules or changes them, and keeps both away until the caller's transaction ends. Called
     * before anything is read or dated: of two who change the same thing the second then sees what the first has done, and
     * nothing was counted by the old rules after the moment from which the new ones are known.
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
