package id.penghubung.quality.improvements.complaints;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import id.penghubung.quality.access.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Reads and changes the threshold of complaints. */
@ApplicationScoped
class ComplaintThresholds {

    private final ComplaintThresholdTable table;
    private final Clock clock;

    ComplaintThresholds(ComplaintThresholdTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    ComplaintThreshold get() {
        return table.get();
    }

    /** @throws ProblemException 412 for another version, 428 for none */
    @Transactional
    ComplaintThreshold change(@Nullable String ifMatch, Actor actor, ComplaintThresholdRequest request) {
        ComplaintThreshold before = table.lock();
        EntityTags.requireMatch(ifMatch, before.version());
        ComplaintThreshold changed = new ComplaintThreshold(
                request.complaints(), request.days(), clock.instant(), actor.account(), before.version() + 1);
        table.store(changed);
        return changed;
    }
}
