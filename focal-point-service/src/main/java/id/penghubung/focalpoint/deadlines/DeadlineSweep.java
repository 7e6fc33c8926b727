package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.reckoning.Suspension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Lets overdue duties climb the ladder, oldest first. Any replica may do it, also at the same time: each takes rows that nobody else
 * holds, and a row that is marked is not running any more.
 */
@ApplicationScoped
class DeadlineSweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);

    private static final int BATCH = 500;

    private final DeadlineRepository deadlines;
    private final SuspensionLedger ledger;
    private final FiredRungs fired;
    private final RulesCache rules;
    private final DeadlineOwner owner;
    private final DeadlineMeters meters;
    private final Clock clock;

    DeadlineSweep(
            DeadlineRepository deadlines,
            SuspensionLedger ledger,
            FiredRungs fired,
            RulesCache rules,
            DeadlineOwner owner,
            DeadlineMeters meters,
            Clock clock) {
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.fired = fired;
        this.rules = rules;
        this.owner = owner;
        this.meters = meters;
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
     * Fires all rungs whose moment has come and that are free to be fired, the oldest first. A deadline that has reached
     * several of them climbs one after the other.
     *
     * @return how many were fired
     */
    int sweep() {
        return meters.sweep(this::sweepAll);
    }

    private int sweepAll() {
        int count = 0;
        Outcome outcome;
        do {
            outcome = QuarkusTransaction.requiringNew().call(this::sweepBatch);
            count += outcome.fired();
        } while (outcome.mayHaveMore());
        return count;
    }

    private Outcome sweepBatch() {
        Instant now = clock.instant();
        List<Deadline> due = deadlines.lockRungsDueBy(now, BATCH);
        if (due.isEmpty()) {
            return new Outcome(0);
        }
        List<RungFired> rungs =
                due.stream().flatMap(deadline -> deadline.rungDue(now).stream()).toList();
        Set<UUID> noted = owner.takeNote(rungs);
        List<RungFired> reached =
                rungs.stream().filter(rung -> noted.contains(rung.subjectId())).toList();
        fired.claim(reached, now);
        meters.fired(reached);
        climb(due, reached, now);
        return new Outcome(reached.size());
    }

    private void climb(List<Deadline> due, List<RungFired> reached, Instant now) {
        Map<UUID, RungFired> byDeadline =
                reached.stream().collect(Collectors.toMap(RungFired::deadlineId, Function.identity()));
        Map<UUID, List<Suspension>> ledgers =
                ledger.of(due.stream().map(Deadline::subjectId).distinct().toList());
        DeadlineCounter counter = new DeadlineCounter(rules.held(), now);
        for (Deadline deadline : due) {
            RungFired rung = byDeadline.get(deadline.id());
            if (rung != null) {
                List<Suspension> lines = ledgers.getOrDefault(deadline.subjectId(), List.of());
                deadline.climb(rung, counter.above(rung.rung(), deadline, lines));
            }
        }
    }

    private record Outcome(int fired) {

        /** Until nothing is due; a batch in which nothing could be fired is left for the next tick. */
        boolean mayHaveMore() {
            return fired > 0;
        }
    }
}
