package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.Suspension;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets overdue duties climb the ladder, oldest first. Any replica may do it, also at the same time: each takes rows that nobody else
 * holds, and a row that is marked is not running any more. A deadline that cannot be processed rests for a while, and the others
 * go on without it.
 */
@ApplicationScoped
class DeadlineSweep implements RowProcessor {

    static final String WORKER = "deadline-sweep";

    private static final int BATCH = 500;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner runs;
    private final DueDeadlineTable table;
    private final DeadlineRepository deadlines;
    private final SuspensionRepository ledger;
    private final EscalationRepository fired;
    private final DeadlineRulesCache rules;
    private final DeadlineListener owner;
    private final DeadlineMetrics meters;
    private final Clock clock;

    DeadlineSweep(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner runs,
            DueDeadlineTable table,
            DeadlineRepository deadlines,
            SuspensionRepository ledger,
            EscalationRepository fired,
            DeadlineRulesCache rules,
            DeadlineListener owner,
            DeadlineMetrics meters,
            Clock clock) {
        this.batches = batches;
        this.runs = runs;
        this.table = table;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.fired = fired;
        this.rules = rules;
        this.owner = owner;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.deadlines.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::sweep);
    }

    /**
     * Fires all rungs whose moment has come and that are free to be fired, the oldest first. A deadline that has reached
     * several of them climbs one after the other.
     *
     * @return how many were fired
     */
    int sweep() {
        return meters.sweep(() -> batches.run(this, BATCH));
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockDueBy(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.lockDueBy(clock.instant(), ids);
    }

    @Override
    public int process(List<UUID> ids) {
        Instant now = clock.instant();
        List<Deadline> due = deadlines.locked(ids);
        List<EscalationReached> rungs =
                due.stream().flatMap(deadline -> deadline.rungDue(now).stream()).toList();
        Set<UUID> noted = owner.takeNote(rungs);
        List<EscalationReached> reached =
                rungs.stream().filter(rung -> noted.contains(rung.subjectId())).toList();
        fired.claim(reached, now);
        climb(due, reached, now);
        meters.fired(reached);
        return reached.size();
    }

    private void climb(List<Deadline> due, List<EscalationReached> reached, Instant now) {
        Map<UUID, EscalationReached> byDeadline =
                reached.stream().collect(Collectors.toMap(EscalationReached::deadlineId, Function.identity()));
        Map<UUID, List<Suspension>> ledgers =
                ledger.of(due.stream().map(Deadline::subjectId).distinct().toList());
        DeadlinePlanner counter = new DeadlinePlanner(rules.held(), now);
        for (Deadline deadline : due) {
            EscalationReached rung = byDeadline.get(deadline.id());
            if (rung != null) {
                List<Suspension> lines = ledgers.getOrDefault(deadline.subjectId(), List.of());
                deadline.climb(rung, counter.above(rung.rung(), deadline, lines));
            }
        }
    }
}
