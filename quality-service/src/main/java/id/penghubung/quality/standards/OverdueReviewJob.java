package id.penghubung.quality.standards;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Notifies other features once of each review of a standard that was not made in time, however many replicas run. */
@ApplicationScoped
class OverdueReviewJob implements RowProcessor {

    static final String WORKER = "standard-overdue-review";

    private static final int BATCH = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final ReviewTable reviews;
    private final Instance<ReviewListener> listeners;
    private final OfficeTime office;
    private final Clock clock;

    OverdueReviewJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            ReviewTable reviews,
            @Any Instance<ReviewListener> listeners,
            OfficeTime office,
            Clock clock) {
        this.batches = batches;
        this.jobs = jobs;
        this.reviews = reviews;
        this.listeners = listeners;
        this.office = office;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.standards.reminder-interval}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::notifyListeners);
    }

    /** Returns the number of reviews of which it notified them. */
    int notifyListeners() {
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return reviews.lockOverdue(WORKER, office.today(), clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        LocalDate today = office.today();
        return reviews.relockOverdue(ids, today);
    }

    @Override
    public int process(List<UUID> ids) {
        for (DueReview review : reviews.of(ids)) {
            OverdueReview overdue = new OverdueReview(
                    review.standardId(), review.serviceCode(), review.serviceName(), review.unitCode(), review.dueOn());
            listeners.forEach(listener -> listener.overdue(overdue));
        }
        reviews.setOverdueTold(ids);
        return ids.size();
    }
}
