package id.penghubung.focalpoint.audit;

import id.penghubung.kit.work.TransactionBatches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Service for the audit records of cases, matters and letters, here all called cases. Writing joins the transaction of the
 * caller and reads nothing, because the case stores the head of its own record.
 */
@ApplicationScoped
public class AuditRecordService {

    private static final Logger LOG = Logger.getLogger(AuditRecordService.class);

    private final TransactionBatches<StoredEntry> pending;
    private final RecordTable table;
    private final Sealer sealer;

    AuditRecordService(TransactionSynchronizationRegistry transactions, RecordTable table, Sealer sealer) {
        this.pending = new TransactionBatches<>(transactions, table::insert);
        this.table = table;
        this.sealer = sealer;
    }

    /** New entries for the end of a record, not stored yet. */
    public static final class PreparedEntries {

        private final RecordHead head;
        private final List<StoredEntry> entries;

        private PreparedEntries(RecordHead head, List<StoredEntry> entries) {
            this.head = head;
            this.entries = List.copyOf(entries);
        }

        /** Head of the record with these entries; the caller stores it in the case. */
        public RecordHead head() {
            return head;
        }

        public List<EntryView> views() {
            return entries.stream().map(StoredEntry::view).toList();
        }
    }

    /** Prepares the first entries of a case that is not stored yet. */
    public PreparedEntries begin(UUID caseId, long caseVersion, List<EntryDraft> drafts) {
        List<StoredEntry> first = chain(caseId, RecordHead.NONE, caseVersion, drafts);
        return new PreparedEntries(sealer.head(caseId, first.size(), lastHash(first, RecordHead.NONE)), first);
    }

    /**
     * Prepares further entries: numbers and chains them. If the present head was altered outside the service, its
     * broken seal is kept, so that the verification finds it.
     *
     * @param head the present head of the record of this case
     * @param caseVersion the version that the case will have with these entries
     */
    public PreparedEntries append(UUID caseId, RecordHead head, long caseVersion, List<EntryDraft> drafts) {
        List<StoredEntry> appended = chain(caseId, head, caseVersion, drafts);
        int length = head.length() + appended.size();
        String hash = lastHash(appended, head);
        if (sealer.isGenuine(caseId, head)) {
            return new PreparedEntries(sealer.head(caseId, length, hash), appended);
        }
        LOG.errorf("The audit record of case %s was altered outside the service; see its verification", caseId);
        return new PreparedEntries(new RecordHead(length, hash, head.seal()), appended);
    }

    /** Stores prepared entries, in the batch of the transaction. */
    public void store(PreparedEntries prepared) {
        pending.add(prepared.entries);
    }

    /** Reads the record of one case, in order. */
    public List<EntryView> of(UUID caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** Reads the records of several cases with one query. A case without entries is missing in the result. */
    public Map<UUID, List<EntryView>> of(Collection<UUID> caseIds) {
        pending.write();
        return caseIds.isEmpty() ? Map.of() : table.entriesOf(caseIds);
    }

    /** Reads only the entries of these types, like {@link #of(Collection)}. */
    public Map<UUID, List<EntryView>> of(Collection<UUID> caseIds, Set<EntryType> types) {
        pending.write();
        return caseIds.isEmpty() ? Map.of() : table.entriesOf(caseIds, types);
    }

    /** Reads the entries that were written after this version of the case. */
    public List<EntryView> since(UUID caseId, long caseVersion) {
        pending.write();
        return table.entriesAfter(caseId, caseVersion);
    }

    /** Verifies the whole record of an existing case. */
    public RecordVerification verify(UUID caseId) {
        return table.verify(caseId, sealer);
    }

    /**
     * Erases the texts of stored entries and seals what remains, so that the records stay verifiable. The caller has locked the cases.
     */
    public void eraseTexts(Collection<UUID> caseIds) {
        pending.write();
        table.erase(table.notErased(caseIds).stream()
                .filter(StoredEntry::hasText)
                .map(entry -> entry.erased(sealer))
                .toList());
    }

    private List<StoredEntry> chain(UUID caseId, RecordHead head, long caseVersion, List<EntryDraft> drafts) {
        List<StoredEntry> appended = new ArrayList<>(drafts.size());
        String hash = head.hash();
        for (EntryDraft draft : drafts) {
            int seq = head.length() + appended.size() + 1;
            StoredEntry entry = StoredEntry.sealed(EntryFacts.of(caseId, seq, caseVersion, draft, hash), sealer);
            hash = entry.hash();
            appended.add(entry);
        }
        return appended;
    }

    private static String lastHash(List<StoredEntry> appended, RecordHead head) {
        return appended.isEmpty() ? head.hash() : appended.getLast().hash();
    }
}
