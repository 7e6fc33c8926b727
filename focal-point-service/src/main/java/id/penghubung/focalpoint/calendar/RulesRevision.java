package id.penghubung.focalpoint.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** How often policies and calendars have changed; the database counts, also for changes made by hand. */
@ApplicationScoped
public class RulesRevision {

    /** As in the trigger {@code rules_changed}. */
    private static final long LOCK = 7_150_001;

    private final EntityManager entities;

    RulesRevision(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the rules from changing until the caller's transaction ends, so that what it counts is in force. */
    @Transactional
    public long hold() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock_shared(:lock) as text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        // A second statement: the first took its view of the data before it had the lock.
        return read();
    }

    @Transactional
    public long read() {
        return ((Number) entities.createNativeQuery("select revision from rules_revision", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
