package id.penghubung.focalpoint.casework.history;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;

/** Where acts on cases are put on record. The case must be locked or new: two who add at once would tie the same knot. */
@ApplicationScoped
public class CaseHistoryWriter {

    private final AuditRecordService records;
    private final CaseRepository cases;

    CaseHistoryWriter(AuditRecordService records, CaseRepository cases) {
        this.records = records;
        this.cases = cases;
    }

    /** Stores a new case with the first entries of its record. */
    public void open(AgencyCase file, List<EntryDraft> drafts) {
        AuditRecordService.Addition first = records.begun(file.id(), file.version(), drafts);
        file.recorded(first.head());
        cases.persist(file);
        records.store(first);
    }

    /**
     * Adds to the record of a case.
     *
     * @return the entries as they are shown
     */
    public List<EntryView> write(AgencyCase file, List<EntryDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        AuditRecordService.Addition added = records.continued(file.id(), file.recordHead(), file.version() + 1, drafts);
        file.recorded(added.head());
        records.store(added);
        return added.views();
    }
}
