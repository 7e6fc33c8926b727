package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
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
 * Deletes leftovers of uploads: files of requests that ended in the middle, and bytes that were kept and never attached. Any
 * replica may do it, also at the same time.
 */
@ApplicationScoped
class UploadCleanupJob implements RowProcessor {

    static final String WORKER = "attachment-collection";

    private static final int BATCH = 100;

    private final BackgroundJobRunner runs;
    private final IsolatingBatchProcessor batches;
    private final UnattachedContentTable table;
    private final AttachmentFileStorage contents;
    private final AttachmentSettings settings;
    private final Path uploads;
    private final Clock clock;
    private final LeftoverFileCleaner leftFiles = new LeftoverFileCleaner(Files::deleteIfExists);

    UploadCleanupJob(
            BackgroundJobRunner runs,
            IsolatingBatchProcessor batches,
            UnattachedContentTable table,
            AttachmentFileStorage contents,
            AttachmentSettings settings,
            @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path uploads,
            Clock clock) {
        this.runs = runs;
        this.batches = batches;
        this.table = table;
        this.contents = contents;
        this.settings = settings;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "${penghubung.attachments.collect-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        runs.run(WORKER, this::collect);
    }

    void collect() {
        Instant before = clock.instant().minus(settings.collectAfter());
        leftFiles.delete(contents.incoming(), before);
        leftFiles.delete(uploads, before);
        batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockLeft(limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.lockLeft(ids);
    }

    @Override
    public int process(List<UUID> ids) {
        for (UnattachedContentTable.Leftover leftover : table.take(ids)) {
            if (!leftover.attached()) {
                try {
                    contents.delete(leftover.sha256());
                } catch (IOException disk) {
                    throw new UncheckedIOException(disk);
                }
            }
        }
        return ids.size();
    }
}
