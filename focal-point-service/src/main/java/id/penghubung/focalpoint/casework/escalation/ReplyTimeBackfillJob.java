package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.casework.escalation.ReplyTimeBackfillTable.Answered;
import id.penghubung.focalpoint.casework.escalation.ReplyTimeBackfillTable.Rest;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.DeadlineSubject;
import id.penghubung.focalpoint.deadlines.StartEvent;
import id.penghubung.kit.inbox.NotReadyYetException;
import id.penghubung.kit.work.BackgroundJobRunner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Gives answers of earlier releases the time for a reply (SP4N-LAPOR: ten working days), counted from now, so that their complaints are
 * closed as well. It goes once through the cases that existed when this release started, in batches; what it has done it does not do again.
 * The job that publishes due dates tells the reporters.
 */
@ApplicationScoped
class ReplyTimeBackfillJob {

    private static final Logger LOG = Logger.getLogger(ReplyTimeBackfillJob.class);

    private static final String WORKER = "reply-time-backfill";

    private static final int BATCH = 200;

    private final ReplyTimeBackfillTable table;
    private final ComplaintLocks locks;
    private final DeadlineService deadlines;
    private final BackgroundJobRunner jobs;
    private final Clock clock;

    private volatile boolean done;

    ReplyTimeBackfillJob(
            ReplyTimeBackfillTable table,
            ComplaintLocks locks,
            DeadlineService deadlines,
            BackgroundJobRunner jobs,
            Clock clock) {
        this.table = table;
        this.locks = locks;
        this.deadlines = deadlines;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.deadlines.announcement-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (!done) {
            jobs.run(WORKER, this::startAll);
        }
    }

    /** Starts the time for a reply to all answers that have none. */
    void startAll() {
        boolean more = true;
        while (more) {
            more = startBatch();
        }
        done = QuarkusTransaction.disallowingExisting().call(table::isDone);
    }

    private boolean startBatch() {
        try {
            return advance(BATCH, this::start);
        } catch (NotReadyYetException withoutPolicy) {
            // This concerns every answer, so that a later run tries again.
            throw withoutPolicy;
        } catch (RuntimeException failed) {
            LOG.warn("Answers get their time for a reply one by one, because a batch failed", failed);
            return startOneByOne();
        }
    }

    private boolean startOneByOne() {
        boolean more = true;
        for (int i = 0; more && i < BATCH; i++) {
            more = startOne();
        }
        return more;
    }

    /** An answer that fails is passed over. */
    private boolean startOne() {
        try {
            return advance(1, this::start);
        } catch (NotReadyYetException withoutPolicy) {
            throw withoutPolicy;
        } catch (RuntimeException failed) {
            LOG.error("An answer gets no time for a reply", failed);
            return advance(1, this::skip);
        }
    }

    /**
     * Takes the next answers in a transaction. The position is stored with the deadlines, so that an interrupted run goes on.
     *
     * @return whether there may be more
     */
    private boolean advance(int limit, Step step) {
        return QuarkusTransaction.disallowingExisting().call(() -> {
            Optional<Rest> rest = table.lockRest();
            if (rest.isEmpty()) {
                return false;
            }
            List<Answered> next = table.next(rest.get(), limit);
            if (next.isEmpty()) {
                table.finish();
                return false;
            }
            step.take(next);
            table.advance(next.getLast().caseId());
            return true;
        });
    }

    /** Work on some answers, in the transaction of the caller. */
    private interface Step {
        void take(List<Answered> answers);
    }

    private void start(List<Answered> answers) {
        List<UUID> complaints = answers.stream().map(Answered::complaintId).toList();
        locks.lock(complaints);
        Instant now = clock.instant();
        deadlines.start(table.stillWithout(complaints).stream()
                .map(complaint -> DeadlineSubject.ofComplaint(
                        complaint, Set.of(DeadlineStage.REPORTER_REPLY), StartEvent.SENT, now))
                .toList());
    }

    private void skip(List<Answered> answers) {
        answers.forEach(answer -> LOG.errorf("Case %s is passed over", answer.caseId()));
        table.skip(answers.size());
    }
}
