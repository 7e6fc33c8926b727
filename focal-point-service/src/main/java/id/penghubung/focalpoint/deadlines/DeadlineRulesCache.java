package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.Calendars;
import id.penghubung.focalpoint.calendar.RulesRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Caches the rules in force. They change a few times a year, so each call reads only their revision. */
@ApplicationScoped
class DeadlineRulesCache {

    private final DeadlinePolicyRepository policies;
    private final Calendars calendars;
    private final RulesRevision revision;
    private volatile @Nullable CachedRules last;

    DeadlineRulesCache(DeadlinePolicyRepository policies, Calendars calendars, RulesRevision revision) {
        this.policies = policies;
        this.calendars = calendars;
        this.revision = revision;
    }

    /** Returns the rules for a calculation, and locks them against changes until the caller's transaction ends. */
    @Transactional
    DeadlineRules locked() {
        return at(revision.lockShared());
    }

    /** Returns the rules for reading, without a lock. */
    @Transactional
    DeadlineRules current() {
        return at(revision.read());
    }

    private DeadlineRules at(long wanted) {
        CachedRules known = last;
        if (known == null || known.revision() != wanted) {
            known = new CachedRules(wanted, new DeadlineRules(policies.all(), calendars.current()));
            last = known;
        }
        return known.rules();
    }

    private record CachedRules(long revision, DeadlineRules rules) {}
}
