package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.record.CaseRecords;
import id.penghubung.focalpoint.record.EntryDraft;
import id.penghubung.focalpoint.record.EntryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where acts on cases are put on record. The case must be locked or new: two who add at once would tie the same knot. */
@ApplicationScoped
class CaseRecord {

    private final CaseRecords records;
    private final CaseRepository cases;

    CaseRecord(CaseRecords records, CaseRepository cases) {
        this.records = records;
        this.cases = cases;
    }

    /** Stores a new case with the first entries of its record. */
    void open(CaseFile file, List<EntryDraft> drafts) {
        CaseRecords.Addition first = records.begun(file.id(), file.version(), drafts);
        file.recorded(first.head());
        cases.persist(file);
        records.store(first);
    }

    /**
     * Adds to the record of a case.
     *
     * @return the entries as they are shown
     */
    List<EntryView> write(CaseFile file, List<EntryDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        CaseRecords.Addition added = records.continued(file.id(), file.recordHead(), file.version() + 1, drafts);
        file.recorded(added.head());
        records.store(added);
        return added.views();
    }
}
