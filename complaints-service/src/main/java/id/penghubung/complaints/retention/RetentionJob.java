package id.penghubung.complaints.retention;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.BatchDeletion;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Erases complaints whose time of retention has ended, and those whose reporter asked for it and that need not be kept any more. Never
 * one that is not finished, or that an open matter of the Ombudsman links. A complaint that cannot be erased is retried later; the
 * others are erased without it. Deletes the record of readings by staff whose time has ended as well.
 */
@ApplicationScoped
class RetentionJob implements RowProcessor {

    static final String WORKER = "complaint-retention";

    private static final int BATCH = 500;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final ErasureTable table;
    private final RetentionPolicyTable policies;
    private final AccessRetentionTable readings;
    private final EraseComplaints erasure;
    private final Clock clock;

    /** @param settings not used here, but the interval of the schedule is one of them */
    RetentionJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            ErasureTable table,
            RetentionPolicyTable policies,
            AccessRetentionTable readings,
            EraseComplaints erasure,
            Clock clock,
            RetentionSettings settings) {
        this.batches = batches;
        this.jobs = jobs;
        this.table = table;
        this.policies = policies;
        this.readings = readings;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.retention.interval}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, () -> {
            eraseDue();
            deleteReadings();
        });
    }

    /** Returns the number of complaints that were erased. */
    int eraseDue() {
        return batches.run(this, BATCH);
    }

    /** Deletes the record of readings whose time of retention has ended. */
    void deleteReadings() {
        policies.find(RetainedData.ACCESS_LOG).ifPresent(stored -> {
            Instant before = stored.view().endOfRetention(clock.instant());
            BatchDeletion.deleteAll(BATCH, limit -> readings.deleteBefore(before, limit));
        });
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        Instant now = clock.instant();
        List<UUID> due = new ArrayList<>(table.lockRequested(now, limit));
        for (RetentionPolicy policy : policies.ofComplaints()) {
            if (due.size() < limit) {
                table.lockExpired(policy.kind(), policy.endOfRetention(now), now, limit - due.size()).stream()
                        .filter(id -> !due.contains(id))
                        .forEach(due::add);
            }
        }
        return due;
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.relock(ids, policies.ofComplaints(), clock.instant());
    }

    @Override
    public int process(List<UUID> ids) {
        erasure.erase(ids, clock.instant());
        return ids.size();
    }
}
