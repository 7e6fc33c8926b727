package id.penghubung.quality.coverage.calendar;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Reminds unit, head and organisation bureau of what a unit owes in the year: some days before the last day, on it, and some times after it
 * while it is late. Each reminder is sent once, however many replicas run.
 */
@ApplicationScoped
class CoverageReminderJob implements RowProcessor {

    static final String WORKER = "coverage-reminder";

    private static final int BATCH = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final Reminders reminders;
    private final ReminderTable table;
    private final OfficeTime office;
    private final Clock clock;

    CoverageReminderJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            Reminders reminders,
            ReminderTable table,
            OfficeTime office,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.reminders = reminders;
        this.table = table;
        this.office = office;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.coverage.reminder-interval}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::remind);
    }

    /** Returns the number of obligations of units that it looked at. */
    int remind() {
        reminders.plan();
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockDue(WORKER, office.today(), clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.relock(ids, office.today());
    }

    @Override
    public int process(List<UUID> ids) {
        reminders.send(ids);
        return ids.size();
    }
}
