package id.penghubung.focalpoint.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rules in force, read again every now and then: they are needed for each case and changed a few times a year. */
@ApplicationScoped
class RulesCache {

    private final RulesTable table;
    private final Clock clock;
    private final Duration refresh;
    private volatile @Nullable Reading last;

    RulesCache(RulesTable table, Clock clock, DeadlineSettings settings) {
        this.table = table;
        this.clock = clock;
        this.refresh = settings.rulesRefresh();
    }

    DeadlineRules current() {
        Instant now = clock.instant();
        Reading known = last;
        if (known == null || known.age(now).compareTo(refresh) > 0) {
            known = new Reading(table.read(), now);
            last = known;
        }
        return known.rules();
    }

    /** The next to ask gets what is stored now. */
    void forget() {
        last = null;
    }

    private record Reading(DeadlineRules rules, Instant at) {

        Duration age(Instant now) {
            return Duration.between(at, now).abs();
        }
    }
}
