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
    public long hold() {
        return ((Number) entities.createNativeQuery("select hold_rules()", Long.class)
                        .getSingleResult())
                .longValue();
    }

    @Transactional
    public long read() {
        return ((Number) entities.createNativeQuery("select revision from rules_revision", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
