package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.calendar.WorkingCalendar;
import id.penghubung.focalpoint.deadlines.reckoning.Suspension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts open deadlines again after a rule changed: in batches, each a transaction of its own that any replica may do
 * and that keeps only those cases from their officers which it moves, for the blink of an eye.
 */
@ApplicationScoped
class RecalculationJob {

    private static final Logger LOG = Logger.getLogger(RecalculationJob.class);

    private static final int BATCH = 2_000;

    private final RecalculationStore recalculations;
    private final DeadlineRepository deadlines;
    private final SuspensionLedger ledger;
    private final RecountTable table;
    private final RulesCache rules;
    private final DeadlineOwner owner;
    private final Clock clock;

    RecalculationJob(
            RecalculationStore recalculations,
            DeadlineRepository deadlines,
            SuspensionLedger ledger,
            RecountTable table,
            RulesCache rules,
            DeadlineOwner owner,
            Clock clock) {
        this.recalculations = recalculations;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.table = table;
        this.rules = rules;
        this.owner = owner;
        this.clock = clock;
    }

    @Scheduled(
            identity = "recalculation",
            every = "{penghubung.deadlines.recalculate-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        try {
            run();
        } catch (RuntimeException failure) {
            // The cursor is where the last batch left it: the next tick goes on from there.
            LOG.warnf("A recalculation waits for its next turn: %s", failure);
        }
    }

    /** Works on what waits, until nothing does or another replica has it. */
    void run() {
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().call(this::batch);
        } while (more);
    }

    private boolean batch() {
        Optional<Recalculation> oldest = recalculations.lockOldest();
        oldest.ifPresent(this::advance);
        return oldest.isPresent();
    }

    private void advance(Recalculation job) {
        if (job.isWaiting()) {
            job.begin(deadlines.countOpen());
        }
        List<Deadline> slice = deadlines.openAfter(job.cursor(), BATCH);
        if (slice.isEmpty()) {
            job.finish(clock.instant());
            return;
        }
        UUID last = slice.getLast().id();
        List<Recount> wouldChange = recount(job, slice);
        List<Recount> moved = wouldChange.isEmpty() ? List.of() : move(job, wouldChange);
        job.advance(last, slice.size(), moved.size());
    }

    /** Counts once more under the locks: until they are held, an officer may have been faster. */
    private List<Recount> move(Recalculation job, List<Recount> wouldChange) {
        List<UUID> subjects =
                wouldChange.stream().map(Recount::subjectId).distinct().toList();
        owner.hold(subjects);
        Instant now = clock.instant();
        List<Recount> changed = recount(
                job, deadlines.lockOpen(wouldChange.stream().map(Recount::id).toList()));
        if (changed.isEmpty()) {
            return List.of();
        }
        Optional.ofNullable(changed.getFirst().policy())
                .ifPresent(policy ->
                        table.storePolicy(changed.stream().map(Recount::id).toList(), policy));
        table.store(changed, now);
        List<Recount> moved = changed.stream().filter(Recount::moves).toList();
        List<DeadlineMove> moves = moved.stream().map(Recount::move).toList();
        table.report(job.id(), moves, now);
        owner.takeNoteOfMoves(moves, table.soonestOwed(subjects), job.reason());
        return moved;
    }

    private List<Recount> recount(Recalculation job, List<Deadline> open) {
        DeadlineRules inForce = rules.held();
        Map<UUID, List<Suspension>> ledgers =
                ledger.of(open.stream().map(Deadline::subjectId).distinct().toList());
        @Nullable
        DeadlinePolicy replacement = job.policyId().flatMap(inForce::policy).orElse(null);
        DeadlineCounter counter = new DeadlineCounter(inForce, clock.instant());
        return open.stream()
                .filter(deadline ->
                        job.concerns(deadline) && (replacement == null || replaces(replacement, deadline, inForce)))
                .flatMap(deadline -> {
                    Recount counted = Recount.of(
                            deadline,
                            ledgers.getOrDefault(deadline.subjectId(), List.of()),
                            calendarOf(deadline, inForce),
                            replacement,
                            replacement == null ? counter.ladder(deadline) : replacement.ladder());
                    return Optional.of(counted).filter(each -> each.changes(deadline)).stream();
                })
                .toList();
    }

    private static WorkingCalendar calendarOf(Deadline deadline, DeadlineRules inForce) {
        return deadline.isOpen()
                ? inForce.calendars().ofAgency(deadline.agencyCode())
                : inForce.calendars().of(deadline.calendarCode());
    }

    /** Whether a deadline can still be kept and was started by an earlier version of the policy. */
    private static boolean replaces(DeadlinePolicy replacement, Deadline deadline, DeadlineRules inForce) {
        return deadline.isOpen()
                && deadline.policyId()
                        .flatMap(inForce::policy)
                        .filter(own -> own.subject().equals(replacement.subject())
                                && own.stage() == replacement.stage()
                                && own.validFrom().isBefore(replacement.validFrom()))
                        .isPresent();
    }
}
