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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Processes due escalations, oldest first. Several replicas may sweep at the same time: each takes only rows that no other
 * transaction has locked, and a processed row is no longer due. A deadline that cannot be processed is retried later; the
 * others are processed without it.
 */
@ApplicationScoped
class DeadlineSweep implements RowProcessor {

    static final String WORKER = "deadline-sweep";

    private static final int BATCH = 500;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner runner;
    private final DueDeadlineTable table;
    private final DeadlineRepository deadlines;
    private final SuspensionRepository suspensions;
    private final EscalationRepository escalations;
    private final DeadlineRulesCache rules;
    private final DeadlineListeners listeners;
    private final DeadlineMetrics metrics;
    private final Clock clock;

    DeadlineSweep(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner runner,
            DueDeadlineTable table,
            DeadlineRepository deadlines,
            SuspensionRepository suspensions,
            EscalationRepository escalations,
            DeadlineRulesCache rules,
            DeadlineListeners listeners,
            DeadlineMetrics metrics,
            Clock clock) {
        this.batches = batches;
        this.runner = runner;
        this.table = table;
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.escalations = escalations;
        this.rules = rules;
        this.listeners = listeners;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.deadlines.sweep-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runner.run(WORKER, this::sweep);
    }

    /**
     * Processes all due escalations that are not locked, oldest first. A deadline that has reached several levels gets them
     * one after the other.
     *
     * @return the number of escalations processed
     */
    int sweep() {
        return metrics.timeSweep(() -> batches.run(this, BATCH));
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
        List<EscalationReached> reached = listeners.onEscalation(due, now);
        escalations.insert(reached, now);
        escalate(due, reached, now);
        metrics.countEscalations(reached);
        return reached.size();
    }

    private void escalate(List<Deadline> due, List<EscalationReached> reached, Instant now) {
        Map<UUID, EscalationReached> byDeadline =
                reached.stream().collect(Collectors.toMap(EscalationReached::deadlineId, Function.identity()));
        Map<UUID, List<Suspension>> suspensionsBySubject =
                suspensions.of(due.stream().map(Deadline::subjectId).distinct().toList());
        DeadlinePlanner planner = new DeadlinePlanner(rules.locked(), now);
        for (Deadline deadline : due) {
            EscalationReached escalation = byDeadline.get(deadline.id());
            if (escalation != null) {
                List<Suspension> ofSubject = suspensionsBySubject.getOrDefault(deadline.subjectId(), List.of());
                deadline.escalate(escalation, planner.nextAfter(escalation.level(), deadline, ofSubject));
            }
        }
    }
}
