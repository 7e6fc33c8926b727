package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.work.BackgroundJobRunner;
import id.penghubung.kit.work.IsolatingBatchProcessor;
import id.penghubung.kit.work.RowProcessor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Encrypts identities, completions and accused parties again that an earlier key encrypted, so that the file of that key can be removed,
 * and completions that an instance of an earlier version has stored readably. One that cannot be decrypted is retried later; the others are
 * processed without it.
 */
@ApplicationScoped
class IdentityRotationJob implements RowProcessor {

    static final String WORKER = "identity-rotation";

    private static final int BATCH = 500;

    private final IsolatingBatchProcessor batches;
    private final BackgroundJobRunner jobs;
    private final IdentityTable table;
    private final CompletionTable completions;
    private final AccusedTable accused;
    private final IdentityCipher cipher;
    private final EncryptionKeys keys;
    private final Clock clock;

    /** @param settings not used here, but the interval of the schedule is one of them */
    IdentityRotationJob(
            IsolatingBatchProcessor batches,
            BackgroundJobRunner jobs,
            IdentityTable table,
            CompletionTable completions,
            AccusedTable accused,
            IdentityCipher cipher,
            EncryptionKeys keys,
            Clock clock,
            PersonalDataSettings settings) {
        this.batches = batches;
        this.jobs = jobs;
        this.table = table;
        this.completions = completions;
        this.accused = accused;
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
        String current = keys.current().id();
        Instant now = clock.instant();
        Set<UUID> locked = new LinkedHashSet<>(table.lockUnderEarlierKeys(current, now, limit));
        locked.addAll(completions.lockUnderEarlierKeys(current, now, limit - locked.size()));
        locked.addAll(accused.lockUnderEarlierKeys(current, now, limit - locked.size()));
        if (locked.size() < limit) {
            locked.addAll(completions.lockReadable(now, limit - locked.size()));
        }
        return List.copyOf(locked);
    }

    @Override
    public List<UUID> relock(Collection<UUID> ids) {
        String current = keys.current().id();
        Set<UUID> locked = new LinkedHashSet<>(table.relock(ids, current));
        completions.lock(ids, current).forEach(row -> locked.add(row.complaintId()));
        accused.lock(ids, current).forEach(row -> locked.add(row.complaintId()));
        return List.copyOf(locked);
    }

    @Override
    public int process(List<UUID> ids) {
        List<IdentityTable.Row> identities = table.read(ids).stream()
                .filter(row -> !isCurrent(row.identity().keyId()))
                .map(this::rotated)
                .toList();
        table.update(identities);
        // Only those that no other transaction has locked: an act on a complaint locks the complaint before the
        // identity.
        List<CompletionTable.Row> texts = completions.lock(ids, keys.current().id()).stream()
                .map(this::rotated)
                .toList();
        completions.update(texts);
        List<AccusedTable.Row> parties = accused.lock(ids, keys.current().id()).stream()
                .map(this::rotated)
                .toList();
        accused.update(parties);
        return ids.size();
    }

    private boolean isCurrent(String keyId) {
        return keyId.equals(keys.current().id());
    }

    private IdentityTable.Row rotated(IdentityTable.Row row) {
        SealedIdentity earlier = row.identity();
        boolean findable = earlier.emailHash() != null || earlier.phoneHash() != null || earlier.nikHash() != null;
        Identity identity = cipher.open(row.complaintId(), earlier);
        return new IdentityTable.Row(row.complaintId(), cipher.seal(row.complaintId(), identity, findable));
    }

    private CompletionTable.Row rotated(CompletionTable.Row row) {
        UUID id = row.complaintId();
        SealedCompletion earlier = row.sealed();
        String text = row.readable() != null || earlier == null
                ? String.valueOf(row.readable())
                : cipher.openCompletion(id, earlier);
        return new CompletionTable.Row(id, cipher.sealCompletion(id, text), null);
    }

    private AccusedTable.Row rotated(AccusedTable.Row row) {
        UUID id = row.complaintId();
        SealedAccused sealed = cipher.sealAccused(id, cipher.openAccused(id, row.accused()));
        return new AccusedTable.Row(id, sealed == null ? row.accused() : sealed);
    }
}
