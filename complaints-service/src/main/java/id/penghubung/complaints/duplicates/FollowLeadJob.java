package id.penghubung.complaints.duplicates;

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
 * Applies the changes of leads to the complaints that were merged into them. It runs apart from the events of the lead, which then
 * lock no other complaint, and every way in which a lead changes is followed, because a trigger marks it.
 */
@ApplicationScoped
class FollowLeadJob implements RowProcessor {

    static final String WORKER = "merged-complaints";

    private static final int BATCH = 100;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final MergeTable merges;
    private final FollowLead followLead;
    private final Clock clock;

    /** @param settings not used here, but the interval of the schedule is one of them */
    FollowLeadJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            MergeTable merges,
            FollowLead followLead,
            Clock clock,
            DuplicateSettings settings) {
        this.batches = batches;
        this.jobs = jobs;
        this.merges = merges;
        this.followLead = followLead;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.duplicates.follow-interval}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, () -> batches.run(this, BATCH));
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return merges.lockToFollow(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return merges.relock(ids);
    }

    @Override
    public int process(List<UUID> ids) {
        followLead.follow(ids);
        return ids.size();
    }
}
