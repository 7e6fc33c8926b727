package id.penghubung.kit.files;

import id.penghubung.kit.files.UnattachedContentTable.UnattachedContent;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.Lease;
import id.penghubung.kit.work.LeasedBatchProcessor;
import id.penghubung.kit.work.LeasedRowProcessor;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes unused uploads: temporary files of interrupted requests, and contents that were stored but never used. Several replicas may run
 * it at the same time. No transaction is open while the storage is asked.
 */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
public class UploadCleanupJob implements LeasedRowProcessor<UnattachedContent, Boolean> {

    static final String WORKER = "upload-cleanup";

    private static final int BATCH_SIZE = 100;

    private final BackgroundJobRunner jobs;
    private final LeasedBatchProcessor batches;
    private final UnattachedContentTable table;
    private final FileStorage storage;
    private final FileSettings settings;
    private final Path uploads;
    private final Clock clock;
    private final LeftoverFileCleaner leftoverFiles = new LeftoverFileCleaner(Files::deleteIfExists);

    UploadCleanupJob(
            BackgroundJobRunner jobs,
            LeasedBatchProcessor batches,
            UnattachedContentTable table,
            FileStorage storage,
            FileSettings settings,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path uploads,
            Clock clock) {
        this.jobs = jobs;
        this.batches = batches;
        this.table = table;
        this.storage = storage;
        this.settings = settings;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.attachments.cleanup-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::collect);
    }

    /** Deletes what is old enough. */
    public void collect() {
        Instant before = clock.instant().minus(settings.cleanupAge());
        storage.deleteLeftovers(before);
        leftoverFiles.delete(uploads, before);
        batches.run(this, BATCH_SIZE);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public UUID idOf(UnattachedContent content) {
        return content.id();
    }

    @Override
    public List<UnattachedContent> claim(Lease lease, int limit) {
        return table.claim(lease, limit);
    }

    @Override
    public Boolean work(UnattachedContent content) throws IOException {
        storage.delete(content.sha256());
        return true;
    }

    @Override
    public void finish(UnattachedContent content, Lease lease, Boolean deleted) {
        table.delete(content.id(), lease);
    }

    @Override
    public void release(UnattachedContent content, Lease lease) {
        table.release(content.id(), lease);
    }
}
