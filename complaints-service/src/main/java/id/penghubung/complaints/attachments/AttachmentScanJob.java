package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.files.ScanResult;
import id.penghubung.kit.files.VirusScanner;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Scans originals that the virus scanner has not seen: it did not answer during the upload, or there was none then. A scan without an
 * answer is repeated later, each time after a longer delay.
 */
@ApplicationScoped
class AttachmentScanJob implements RowProcessor {

    static final String WORKER = "attachment-scan";

    private static final int BATCH = 5;

    private final BackgroundJobRunner jobs;
    private final IsolatingBatchProcessor batches;
    private final AttachmentTable table;
    private final AttachmentRepository attachments;
    private final ReceivedFiles files;
    private final OriginalCipher cipher;
    private final VirusScanner scanner;
    private final Clock clock;

    /** @param settings not used here, but the interval of the schedule is one of them */
    AttachmentScanJob(
            BackgroundJobRunner jobs,
            IsolatingBatchProcessor batches,
            AttachmentTable table,
            AttachmentRepository attachments,
            ReceivedFiles files,
            OriginalCipher cipher,
            VirusScanner scanner,
            Clock clock,
            ComplaintAttachmentSettings settings) {
        this.jobs = jobs;
        this.batches = batches;
        this.table = table;
        this.attachments = attachments;
        this.files = files;
        this.cipher = cipher;
        this.scanner = scanner;
        this.clock = clock;
    }

    @Scheduled(
            identity = WORKER,
            every = "{penghubung.attachments.scan-interval}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.run(WORKER, this::scan);
    }

    /** Scans what is due. */
    void scan() {
        if (scanner.isOn()) {
            batches.run(this, BATCH);
        }
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        return table.lockUnscanned(clock.instant(), limit);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.relockUnscanned(ids);
    }

    @Override
    public int process(List<UUID> ids) {
        for (Attachment attachment : attachments.withIds(ids)) {
            table.updateScan(attachment.id(), resultFor(attachment));
        }
        return ids.size();
    }

    private ScanState resultFor(Attachment attachment) {
        SealedOriginal original = attachment.original();
        try (InputStream stored = files.require(original.storedAs(), "attachment " + attachment.id())
                        .open();
                InputStream content = cipher.open(attachment.id(), original, stored)) {
            ScanResult result = scanner.scan(content);
            if (result == ScanResult.UNANSWERED) {
                throw new IllegalStateException("The virus scanner did not answer");
            }
            return result == ScanResult.INFECTED ? ScanState.INFECTED : ScanState.CLEAN;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
