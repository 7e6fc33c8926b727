package id.penghubung.focalpoint.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies the record of one case from its first entry to its head, one entry at a time. */
final class ChainVerifier {

    private final Sealer sealer;
    private final UUID caseId;
    private final RecordHead head;
    private int entries;
    private String lastHash = RecordHead.NONE.hash();
    private RecordVerification.@Nullable Fault firstFault;

    ChainVerifier(Sealer sealer, UUID caseId, RecordHead head) {
        this.sealer = sealer;
        this.caseId = caseId;
        this.head = head;
    }

    void verify(StoredEntry stored) {
        EntryFacts entry = stored.facts();
        int expected = entries + 1;
        if (entry.seq() != expected) {
            addFault(expected, RecordFault.MISSING);
        } else if (!entry.previousHash().equals(lastHash)) {
            addFault(expected, RecordFault.UNCHAINED);
        } else if (!stored.isGenuine(sealer)) {
            addFault(expected, RecordFault.CHANGED);
        } else if (expected > head.length()) {
            addFault(expected, RecordFault.ADDED);
        }
        entries++;
        lastHash = stored.hash();
    }

    RecordVerification finish() {
        if (entries < head.length()) {
            addFault(entries + 1, RecordFault.CUT_OFF);
        }
        if (!head.hash().equals(lastHash) || !sealer.isGenuine(caseId, head)) {
            addFault(head.length(), RecordFault.HEAD_CHANGED);
        }
        return new RecordVerification(caseId, firstFault == null, entries, head.hash(), firstFault);
    }

    private void addFault(int seq, RecordFault what) {
        if (firstFault == null) {
            firstFault = new RecordVerification.Fault(seq, what);
        }
    }
}
