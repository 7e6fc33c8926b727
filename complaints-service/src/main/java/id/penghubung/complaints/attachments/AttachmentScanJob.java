package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.files.ScanResult;
import id.penghubung.kit.files.VirusScanner;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.Lease;
import id.penghubung.kit.work.LeasedBatchProcessor;
import id.penghubung.kit.work.LeasedRowProcessor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Scans originals that the virus scanner has not seen: it did not answer during the upload, or there was none then. A scan without an
 * answer is repeated later, each time after a longer delay. No transaction is open while storage and scanner are asked.
 */
@ApplicationScoped
class AttachmentScanJob implements LeasedRowProcessor<UUID, ScanState> {

    static final String WORKER = "attachment-scan";

    private static final int BATCH = 5;

    private final BackgroundJobRunner jobs;
    private final LeasedBatchProcessor batches;
    private final AttachmentTable table;
    private final AttachmentRepository attachments;
    private final ReceivedFiles files;
    private final OriginalCipher cipher;
    private final VirusScanner scanner;
    private final Clock clock;

    /** @param settings not used here, but the interval of the schedule is one of them */
    AttachmentScanJob(
            BackgroundJobRunner jobs,
            LeasedBatchProcessor batches,
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
    public UUID idOf(UUID attachment) {
        return attachment;
    }

    @Override
    public List<UUID> claim(Lease lease, int limit) {
        return table.claimUnscanned(lease, clock.instant(), limit);
    }

    @Override
    public void finish(UUID attachment, Lease lease, ScanState result) {
        table.updateScan(attachment, lease, result);
    }

    @Override
    public void release(UUID attachment, Lease lease) {
        table.releaseUnscanned(attachment, lease);
    }

    @Override
    public ScanState work(UUID id) throws IOException {
        // A row that cannot be read as an object fails alone.
        SealedOriginal original = QuarkusTransaction.disallowingExisting()
                .call(() -> attachments.findByIdOptional(id).map(Attachment::original))
                .orElse(null);
        if (original == null) {
            // It was erased; nothing is stored of the result.
            return ScanState.PENDING;
        }
        try (InputStream stored =
                        files.require(original.storedAs(), "attachment " + id).open();
                InputStream content = cipher.open(id, original, stored)) {
            ScanResult result = scanner.scan(content);
            if (result == ScanResult.UNANSWERED) {
                throw new IllegalStateException("The virus scanner did not answer");
            }
            return result == ScanResult.INFECTED ? ScanState.INFECTED : ScanState.CLEAN;
        }
    }
}
