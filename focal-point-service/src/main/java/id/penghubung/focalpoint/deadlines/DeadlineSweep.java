package id.penghubung.focalpoint.deadlines;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Marks what is overdue, oldest first. Any replica may do it, also at the same time: each takes rows that nobody else
 * holds, and a row that is marked is not running any more.
 */
@ApplicationScoped
class DeadlineSweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);

    private static final int BATCH = 500;

    private final DeadlineRepository deadlines;
    private final DeadlineOwner owner;
    private final Clock clock;

    DeadlineSweep(DeadlineRepository deadlines, DeadlineOwner owner, Clock clock) {
        this.deadlines = deadlines;
        this.owner = owner;
        this.clock = clock;
    }

    @Scheduled(
            identity = "deadline-sweep",
            every = "{penghubung.deadlines.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            sweep();
        } catch (RuntimeException failure) {
            // What was due still is: nothing is lost while the database is away, and one line says so.
            LOG.warnf("Overdue deadlines wait for the next sweep: %s", failure);
        }
    }

    /**
     * Marks all that is overdue now and free to be marked.
     *
     * @return how many were marked
     */
    int sweep() {
        int marked = 0;
        Outcome outcome;
        do {
            outcome = QuarkusTransaction.requiringNew().call(this::sweepBatch);
            marked += outcome.marked();
        } while (outcome.mayHaveMore());
        return marked;
    }

    private Outcome sweepBatch() {
        Instant now = clock.instant();
        List<Deadline> due = deadlines.lockRunningDueBy(now.minus(Deadline.GRACE), BATCH);
        if (due.isEmpty()) {
            return new Outcome(0, 0);
        }
        Set<UUID> noted = owner.takeNote(due.stream().map(Deadline::breach).toList());
        int marked = 0;
        for (Deadline deadline : due) {
            if (noted.contains(deadline.subjectId())
                    && deadline.breachIfDue(now).isPresent()) {
                marked++;
            }
        }
        return new Outcome(due.size(), marked);
    }

    private record Outcome(int found, int marked) {

        /** A batch in which nothing could be marked is left for the next tick, or this would go in circles. */
        boolean mayHaveMore() {
            return found == BATCH && marked > 0;
        }
    }
}
