package id.penghubung.complaints.attachments;

import id.penghubung.kit.encryption.EncryptionKeys;
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
 * Encrypts the keys of originals again that an earlier key of personal data encrypted, so that the file of that key can be removed.
 * The originals themselves stay as they are.
 */
@ApplicationScoped
class AttachmentKeyRotationJob implements RowProcessor {

    static final String WORKER = "attachment-key-rotation";

    private static final int BATCH = 500;

    private final BackgroundJobRunner jobs;
    private final IsolatingBatchProcessor batches;
    private final AttachmentTable table;
    private final OriginalCipher cipher;
    private final EncryptionKeys keys;
    private final Clock clock;

    AttachmentKeyRotationJob(
            BackgroundJobRunner jobs,
            IsolatingBatchProcessor batches,
            AttachmentTable table,
            OriginalCipher cipher,
            EncryptionKeys keys,
            Clock clock) {
        this.jobs = jobs;
        this.batches = batches;
        this.table = table;
        this.cipher = cipher;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.personal-data.rotation-interval}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::rotate);
    }

    /** Returns the number of keys that were encrypted again. */
    int rotate() {
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockUnderEarlierKeys(keys.current().id(), clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.relockUnderOtherKey(ids, keys.current().id());
    }

    @Override
    public int process(List<UUID> ids) {
        List<AttachmentTable.KeyRow> rotated = table.keys(ids).stream()
                .map(row -> new AttachmentTable.KeyRow(row.id(), cipher.rewrap(row.id(), row.key())))
                .toList();
        table.updateKeys(rotated);
        return rotated.size();
    }
}
