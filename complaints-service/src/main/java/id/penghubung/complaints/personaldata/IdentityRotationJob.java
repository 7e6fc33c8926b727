package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Encrypts identities again that an earlier key encrypted, so that the file of that key can be removed. An identity that cannot be
 * decrypted is retried later; the others are processed without it.
 */
@ApplicationScoped
class IdentityRotationJob implements RowProcessor {

    static final String WORKER = "identity-rotation";

    private static final int BATCH = 500;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final IdentityTable table;
    private final IdentityCipher cipher;
    private final EncryptionKeys keys;
    private final Clock clock;

    /** @param settings not used here, but the interval of the schedule is one of them */
    IdentityRotationJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            IdentityTable table,
            IdentityCipher cipher,
            EncryptionKeys keys,
            Clock clock,
            PersonalDataSettings settings) {
        this.batches = batches;
        this.jobs = jobs;
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

    /** Returns the number of identities that were encrypted again. */
    int rotate() {
        return batches.run(this, BATCH);
    }

    @Override
    public String worker() {
        return WORKER;
    }

    @Override
    public List<UUID> lockDue(int limit) {
        List<UUID> locked = new ArrayList<>();
        for (String keyId : table.keyIds()) {
            if (!keyId.equals(keys.current().id()) && locked.size() < limit) {
                locked.addAll(table.lockUnderKey(keyId, clock.instant(), limit - locked.size()));
            }
        }
        return locked;
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        return table.relock(ids, keys.current().id());
    }

    @Override
    public int process(List<UUID> ids) {
        List<IdentityTable.Row> rotated =
                table.read(ids).stream().map(this::rotated).toList();
        table.update(rotated);
        return rotated.size();
    }

    private IdentityTable.Row rotated(IdentityTable.Row row) {
        SealedIdentity earlier = row.identity();
        boolean findable = earlier.emailHash() != null || earlier.phoneHash() != null || earlier.nikHash() != null;
        Identity identity = cipher.open(row.complaintId(), earlier);
        return new IdentityTable.Row(row.complaintId(), cipher.seal(row.complaintId(), identity, findable));
    }
}
