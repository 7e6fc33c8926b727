package id.penghubung.quality.improvements;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import id.penghubung.quality.notifications.NotificationKind;
import id.penghubung.quality.notifications.Notifications;
import id.penghubung.quality.notifications.Recipient;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reminds units of their improvement actions: some days before the due date, on the day, and again and again while an action is late.
 * Head and organisation bureau are told once, when it has become late. Each reminder is sent once, however many replicas run.
 */
@ApplicationScoped
class ImprovementReminderJob implements RowProcessor {

    static final String WORKER = "improvement-reminder";

    private static final int BATCH = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final ReminderTable reminders;
    private final Notifications notifications;
    private final ImprovementSettings settings;
    private final OfficeTime office;
    private final Clock clock;

    ImprovementReminderJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            ReminderTable reminders,
            Notifications notifications,
            ImprovementSettings settings,
            OfficeTime office,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.reminders = reminders;
        this.notifications = notifications;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.improvements.reminder-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::remind);
    }

    /** Returns the number of actions of which it reminded. */
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
        List<ReminderTable.Reminded> reminded = new ArrayList<>();
        for (DueImprovement due : reminders.of(ids)) {
            boolean late = today.isAfter(due.dueOn());
            boolean escalate = late && !due.escalated();
            enqueueMail(due, late, escalate ? EnumSet.allOf(Recipient.class) : EnumSet.of(Recipient.UNIT));
            reminded.add(new ReminderTable.Reminded(due.id(), next(due, today), escalate ? today : null));
        }
        reminders.store(reminded);
        return ids.size();
    }

    private void enqueueMail(DueImprovement due, boolean late, Set<Recipient> recipients) {
        Map<String, String> facts = new HashMap<>();
        facts.put("finding", due.finding());
        facts.put("owner", due.owner());
        facts.put("dueOn", due.dueOn().toString());
        if (late) {
            facts.put("late", "true");
        }
        notifications.enqueue(NotificationKind.IMPROVEMENT_DUE, due.unitCode(), due.unitName(), recipients, facts);
    }

    private LocalDate next(DueImprovement due, LocalDate today) {
        if (today.isBefore(due.dueOn())) {
            return due.dueOn();
        }
        return today.isEqual(due.dueOn()) ? today.plusDays(1) : today.plusDays(settings.reminderDays());
    }
}
