package id.penghubung.focalpoint.casework.history;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Appends entries to the audit record of a case. The case must be locked or new: two concurrent writers would create
 * the same next entry.
 */
@ApplicationScoped
public class CaseHistoryWriter {

    private final AuditRecordService auditRecords;
    private final CaseRepository cases;

    CaseHistoryWriter(AuditRecordService auditRecords, CaseRepository cases) {
        this.auditRecords = auditRecords;
        this.cases = cases;
    }

    /** Stores a new case with the first entries of its audit record. */
    public void open(AgencyCase agencyCase, List<EntryDraft> drafts) {
        AuditRecordService.PreparedEntries first = auditRecords.begin(agencyCase.id(), agencyCase.version(), drafts);
        agencyCase.updateRecordHead(first.head());
        cases.persist(agencyCase);
        auditRecords.store(first);
    }

    /**
     * Appends entries to the audit record of a case.
     *
     * @return the appended entries as views
     */
    public List<EntryView> append(AgencyCase agencyCase, List<EntryDraft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        AuditRecordService.PreparedEntries appended =
                auditRecords.append(agencyCase.id(), agencyCase.recordHead(), agencyCase.version() + 1, drafts);
        agencyCase.updateRecordHead(appended.head());
        auditRecords.store(appended);
        return appended.views();
    }
}
