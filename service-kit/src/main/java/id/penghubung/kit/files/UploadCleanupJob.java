package id.penghubung.kit.files;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes unused uploads: temporary files of interrupted requests, and contents that were stored but never used.
 * Several replicas may run it at the same time.
 */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
public class UploadCleanupJob implements RowProcessor {

    static final String WORKER = "upload-cleanup";

    private static final int BATCH_SIZE = 100;

    private final BackgroundJobRunner jobs;
    private final IsolatingBatchProcessor batches;
    private final UnattachedContentTable table;
    private final FileStorage storage;
    private final FileSettings settings;
    private final Path uploads;
    private final Clock clock;
    private final LeftoverFileCleaner leftoverFiles = new LeftoverFileCleaner(Files::deleteIfExists);

    UploadCleanupJob(
            BackgroundJobRunner jobs,
            IsolatingBatchProcessor batches,
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
    public List<UUID> lockDue(int limit) {
        return table.lockCollectable(limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.lockCollectable(ids);
    }

    @Override
    public int process(List<UUID> ids) {
        for (UnattachedContentTable.UnattachedContent content : table.deleteLocked(ids)) {
            if (!content.attached()) {
                try {
                    storage.delete(content.sha256());
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
        return ids.size();
    }
}
