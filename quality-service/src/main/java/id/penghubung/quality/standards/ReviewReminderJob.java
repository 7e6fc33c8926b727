package id.penghubung.quality.standards;

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
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reminds unit, head and organisation bureau of the review of a standard: some days before it is due, on the day, and again and again
 * while it is late. Each reminder is sent once, however many replicas run.
 */
@ApplicationScoped
class ReviewReminderJob implements RowProcessor {

    static final String WORKER = "standard-review-reminder";

    private static final int BATCH = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final ReviewTable reviews;
    private final Notifications notifications;
    private final StandardSettings settings;
    private final OfficeTime office;
    private final Clock clock;

    ReviewReminderJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            ReviewTable reviews,
            Notifications notifications,
            StandardSettings settings,
            OfficeTime office,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.reviews = reviews;
        this.notifications = notifications;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.standards.reminder-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::remind);
    }

    /** Returns the number of standards of whose review it reminded. */
    int remind() {
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return reviews.lockForReminder(WORKER, office.today(), clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return reviews.relockForReminder(ids, office.today());
    }

    @Override
    public int process(List<UUID> ids) {
        LocalDate today = office.today();
        Map<UUID, LocalDate> next = new HashMap<>();
        for (DueReview review : reviews.of(ids)) {
            boolean early = today.isBefore(review.dueOn());
            next.put(review.standardId(), early ? review.dueOn() : today.plusDays(settings.reminderDays()));
            Map<String, String> facts = new HashMap<>();
            facts.put("service", review.serviceName());
            facts.put("dueOn", review.dueOn().toString());
            if (today.isAfter(review.dueOn())) {
                facts.put("late", "true");
            }
            notifications.enqueue(
                    NotificationKind.STANDARD_REVIEW_DUE,
                    review.unitCode(),
                    review.unitName(),
                    EnumSet.allOf(Recipient.class),
                    facts);
        }
        reviews.setReminders(next);
        return ids.size();
    }
}
