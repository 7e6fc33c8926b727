package id.penghubung.focalpoint.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keeps the records of cases. Writing joins the caller's transaction, and reads nothing: the case holds its own head. */
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

    /** New entries behind the present end of a record, not yet stored. */
    public static final class PreparedEntries {

        private final RecordHead head;
        private final List<SealedEntry> entries;

        private PreparedEntries(RecordHead head, List<SealedEntry> entries) {
            this.head = head;
            this.entries = List.copyOf(entries);
        }

        /** Where the record ends with them; belongs into the case. */
        public RecordHead head() {
            return head;
        }

        public List<EntryView> views() {
            return entries.stream().map(SealedEntry::view).toList();
        }
    }

    /** Begins the record of a case that is not stored yet. */
    public PreparedEntries begin(UUID caseId, long caseVersion, List<EntryDraft> drafts) {
        List<SealedEntry> first = chain(caseId, RecordHead.NONE, caseVersion, drafts);
        return new PreparedEntries(sealer.head(caseId, first.size(), lastHash(first, RecordHead.NONE)), first);
    }

    /**
     * Numbers and chains new entries. A head that somebody else has written is not made good by writing on: its seal
     * stays broken, and is found.
     *
     * @param end where the record of this case ends now
     * @param caseVersion the version that the case will have with them
     */
    public PreparedEntries append(UUID caseId, RecordHead head, long caseVersion, List<EntryDraft> drafts) {
        List<SealedEntry> appended = chain(caseId, head, caseVersion, drafts);
        int length = head.length() + appended.size();
        String hash = lastHash(appended, head);
        if (sealer.isGenuine(caseId, head)) {
            return new PreparedEntries(sealer.head(caseId, length, hash), appended);
        }
        LOG.errorf("The record of case %s was altered from outside; see its verification", caseId);
        return new PreparedEntries(new RecordHead(length, hash, head.seal()), appended);
    }

    /** Stores the entries of an addition, in the batch of the transaction. */
    public void store(PreparedEntries prepared) {
        entries.persist(prepared.entries);
    }

    /** The record of one case, in its order. */
    public List<EntryView> of(UUID caseId) {
        return entries.of(caseId).stream().map(SealedEntry::view).toList();
    }

    /** The records of many cases, read at once. */
    public Map<UUID, List<EntryView>> of(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : entries.of(caseIds).stream()
                        .collect(Collectors.groupingBy(
                                SealedEntry::caseId, Collectors.mapping(SealedEntry::view, Collectors.toList())));
    }

    /** What was written since somebody read the case at this version. */
    public List<EntryView> since(UUID caseId, long caseVersion) {
        return entries.writtenAfter(caseId, caseVersion).stream()
                .map(SealedEntry::view)
                .toList();
    }

    /** Checks the whole record of a case that exists. */
    public RecordVerification verify(UUID caseId) {
        return table.verify(caseId, sealer);
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
