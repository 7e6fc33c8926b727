package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Publishes exclusions that no change of a matter has published, each matter in a transaction of its own. A matter that cannot be
 * published is tried again later, and holds up no other.
 */
@ApplicationScoped
class MatterExclusionJob {

    private static final String WORKER = "ombudsman-exclusions";

    private final MatterExclusionPublisher publisher;
    private final MatterExclusionSettings settings;
    private final IsolatingBatchProcessor batches;
    private final FailingRows failingRows;
    private final BackgroundJobRunner jobs;

    MatterExclusionJob(
            MatterExclusionPublisher publisher,
            MatterExclusionSettings settings,
            IsolatingBatchProcessor batches,
            FailingRows failingRows,
            BackgroundJobRunner jobs) {
        this.publisher = publisher;
        this.settings = settings;
        this.batches = batches;
        this.failingRows = failingRows;
        this.jobs = jobs;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.ombudsman.exclusions.check-interval}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::publishMissing);
    }

    /** Checks the matters that link complaints, in the order of their ids. */
    void publishMissing() {
        int batch = settings.batchSize();
        UUID after = new UUID(0, 0);
        List<UUID> seen;
        do {
            seen = publisher.linking(after, batch);
            unpublished(seen).forEach(this::publish);
            after = seen.isEmpty() ? after : seen.getLast();
        } while (seen.size() == batch);
    }

    /** Compares many matters at once, because nearly all of them are published. */
    private List<UUID> unpublished(List<UUID> ids) {
        List<UUID> missing = new ArrayList<>();
        batches.processAll(
                ids,
                part -> {
                    List<UUID> found = publisher.unpublished(part);
                    failingRows.clear(
                            WORKER,
                            part.stream().filter(id -> !found.contains(id)).toList());
                    missing.addAll(found);
                    return part.size();
                },
                this::setAside);
        return missing;
    }

    private void publish(UUID id) {
        batches.processAll(
                List.of(id),
                alone -> {
                    if (failingRows.isReady(WORKER, id)) {
                        publisher.publish(id);
                        failingRows.clear(WORKER, alone);
                    }
                    return alone.size();
                },
                this::setAside);
    }

    private void setAside(UUID id, Throwable failure) {
        failingRows.recordFailure(WORKER, id, failure);
    }
}
