package id.penghubung.focalpoint.audit;

import jakarta.enterprise.context.ApplicationScoped;
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

    private final EntryRepository entries;
    private final RecordTable table;
    private final Sealer sealer;

    AuditRecordService(EntryRepository entries, RecordTable table, Sealer sealer) {
        this.entries = entries;
        this.table = table;
        this.sealer = sealer;
    }

    /** New entries for the end of a record, not stored yet. */
    public static final class PreparedEntries {

        private final RecordHead head;
        private final List<SealedEntry> entries;

        private PreparedEntries(RecordHead head, List<SealedEntry> entries) {
            this.head = head;
            this.entries = List.copyOf(entries);
        }

        /** Head of the record with these entries; the caller stores it in the case. */
        public RecordHead head() {
            return head;
        }

        public List<EntryView> views() {
            return entries.stream().map(SealedEntry::view).toList();
        }
    }

    /** Prepares the first entries of a case that is not stored yet. */
    public PreparedEntries begin(UUID caseId, long caseVersion, List<EntryDraft> drafts) {
        List<SealedEntry> first = chain(caseId, RecordHead.NONE, caseVersion, drafts);
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
        List<SealedEntry> appended = chain(caseId, head, caseVersion, drafts);
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
        entries.persist(prepared.entries);
    }

    /** Reads the record of one case, in order. */
    public List<EntryView> of(UUID caseId) {
        return entries.of(caseId).stream().map(SealedEntry::view).toList();
    }

    /**
     * Reads the record of one case as it is stored, in order. Unlike {@link #of(UUID)}, it may miss entries that the running
     * transaction has appended; it is cheaper, because it loads no entities.
     */
    public List<EntryView> storedOf(UUID caseId) {
        return storedOf(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** Reads the records of several cases like {@link #storedOf(UUID)}, with one query. */
    public Map<UUID, List<EntryView>> storedOf(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? Map.of() : table.entriesOf(caseIds);
    }

    /** Reads only the entries of these types, like {@link #storedOf(Collection)}. */
    public Map<UUID, List<EntryView>> storedOf(Collection<UUID> caseIds, Set<EntryType> types) {
        return caseIds.isEmpty() ? Map.of() : table.entriesOf(caseIds, types);
    }

    /** Reads the entries that were written after this version of the case. */
    public List<EntryView> since(UUID caseId, long caseVersion) {
        return entries.writtenAfter(caseId, caseVersion).stream()
                .map(SealedEntry::view)
                .toList();
    }

    /** Verifies the whole record of an existing case. */
    public RecordVerification verify(UUID caseId) {
        return table.verify(caseId, sealer);
    }

    /**
     * Erases the texts of stored entries and seals what remains, so that the records stay verifiable. The caller has locked the cases,
     * and written their entries.
     */
    public void eraseTexts(Collection<UUID> caseIds) {
        table.erase(table.notErased(caseIds).stream()
                .filter(StoredEntry::hasText)
                .map(entry -> entry.erased(sealer))
                .toList());
    }

    private List<SealedEntry> chain(UUID caseId, RecordHead head, long caseVersion, List<EntryDraft> drafts) {
        List<SealedEntry> appended = new ArrayList<>(drafts.size());
        String hash = head.hash();
        for (EntryDraft draft : drafts) {
            EntryKey key = new EntryKey(caseId, head.length() + appended.size() + 1);
            EntryFacts facts = EntryFacts.of(key, caseVersion, draft, hash);
            hash = sealer.hash(facts);
            appended.add(new SealedEntry(facts, hash));
        }
        return appended;
    }

    private static String lastHash(List<SealedEntry> appended, RecordHead head) {
        return appended.isEmpty() ? head.hash() : appended.getLast().hash();
    }
}
