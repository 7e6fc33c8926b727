package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintErased;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.casework.history.CaseHistoryEntries;
import id.penghubung.focalpoint.casework.history.CaseHistoryWriter;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.CaseRepository;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.focalpoint.casework.model.SuperiorReviews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erases the texts of complaints whose reporter was erased, or whose time of retention has ended (UU 27/2022 Art. 8, 43): title,
 * description and place, the messages of the record, drafts, questions, and files. Kept are codes, times, deadlines and who did what
 * when, from which figures are counted and the keeping of deadlines is shown; the record stays verifiable.
 */
@ApplicationScoped
class ComplaintErasureService {

    private final ComplaintLocks locks;
    private final ErasedComplaintTable table;
    private final CaseRepository cases;
    private final CaseHistoryWriter history;
    private final AuditRecordService auditRecords;
    private final AttachmentService attachments;
    private final SuperiorReviews superiorReviews;

    ComplaintErasureService(
            ComplaintLocks locks,
            ErasedComplaintTable table,
            CaseRepository cases,
            CaseHistoryWriter history,
            AuditRecordService auditRecords,
            AttachmentService attachments,
            SuperiorReviews superiorReviews) {
        this.locks = locks;
        this.table = table;
        this.cases = cases;
        this.history = history;
        this.auditRecords = auditRecords;
        this.attachments = attachments;
        this.superiorReviews = superiorReviews;
    }

    /** Erases the complaints of these events. One that was erased before is erased again, which records it once more. */
    void erase(Collection<ComplaintErased> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<UUID, Instant> erasedAt = new HashMap<>();
        events.forEach(event -> erasedAt.put(event.complaintId(), event.erasedAt()));
        locks.lock(erasedAt.keySet());
        table.insert(erasedAt);
        List<AgencyCase> erased = cases.lockAllOf(erasedAt.keySet());
        for (AgencyCase agencyCase : erased) {
            Instant at = erasedAt.getOrDefault(agencyCase.complaintId(), Instant.EPOCH);
            history.append(agencyCase, List.of(CaseHistoryEntries.textsErased(at)));
        }
        cases.flush();
        List<UUID> caseIds = erased.stream().map(AgencyCase::id).toList();
        auditRecords.eraseTexts(caseIds);
        attachments.erase(caseIds);
        table.eraseCases(erasedAt.keySet());
        superiorReviews.lapseErased(erasedAt.keySet(), Collections.max(erasedAt.values()));
        table.erasePostponed(erasedAt.keySet());
    }
}
