package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.casework.history.DueDatePublisher;
import id.penghubung.focalpoint.deadlines.DueDateAnnouncements;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Publishes the due dates of complaints and of their cases, first and changed, in batches: an event for each complaint in the transaction that opens its
 * case would cost a third more transactions. Several replicas may run at the same time; each takes rows that no other has locked.
 */
@ApplicationScoped
class ComplaintDueDateJob {

    private static final String WORKER = "complaint-due-dates";

    private static final int BATCH = 500;

    private final DueDateAnnouncements announcements;
    private final DueDatePublisher events;
    private final BackgroundJobRunner jobs;
    private final Clock clock;

    ComplaintDueDateJob(
            DueDateAnnouncements announcements, DueDatePublisher events, BackgroundJobRunner jobs, Clock clock) {
        this.announcements = announcements;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.deadlines.announcement-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::publishAll);
    }

    /** Publishes all due dates that are not published. */
    void publishAll() {
        int taken;
        do {
            taken = QuarkusTransaction.disallowingExisting().call(this::publish);
        } while (taken == BATCH);
    }

    private int publish() {
        DueDateAnnouncements.Taken taken = announcements.take(BATCH);
        events.publish(taken, clock.instant());
        return taken.marked();
    }
}
