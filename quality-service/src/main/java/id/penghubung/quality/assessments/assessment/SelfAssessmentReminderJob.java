package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reminds units of their self-assessment: some days before its last day, on it, and again and again while it is late, then with head and
 * organisation bureau. Each reminder is sent once, however many replicas run.
 */
@ApplicationScoped
class SelfAssessmentReminderJob implements RowProcessor {

    static final String WORKER = "self-assessment-reminder";

    private static final int BATCH = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final SelfReminderTable reminders;
    private final AssessmentMails mails;
    private final AssessmentSettings settings;
    private final OfficeTime office;
    private final Clock clock;

    SelfAssessmentReminderJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            SelfReminderTable reminders,
            AssessmentMails mails,
            AssessmentSettings settings,
            OfficeTime office,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.reminders = reminders;
        this.mails = mails;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.assessments.reminder-interval}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::remind);
    }

    /** Returns the number of self-assessments of which it reminded. */
    int remind() {
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return reminders.lockDue(WORKER, office.today(), clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return reminders.relock(ids, office.today());
    }

    @Override
    public int process(List<UUID> ids) {
        LocalDate today = office.today();
        Map<UUID, LocalDate> next = new HashMap<>();
        for (DueSelfAssessment due : reminders.of(ids)) {
            mails.selfDue(due, today);
            next.put(due.assessmentId(), next(due, today));
        }
        reminders.setReminders(next);
        return ids.size();
    }

    private LocalDate next(DueSelfAssessment due, LocalDate today) {
        if (today.isBefore(due.dueOn())) {
            return due.dueOn();
        }
        return today.isEqual(due.dueOn()) ? today.plusDays(1) : today.plusDays(settings.lateReminderDays());
    }
}
