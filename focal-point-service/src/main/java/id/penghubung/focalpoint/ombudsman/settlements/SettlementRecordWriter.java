package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appends entries to the audit record of a settlement meeting. The meeting must be locked or new. */
@ApplicationScoped
class SettlementRecordWriter {

    private final AuditRecordService auditRecords;
    private final SettlementRepository meetings;

    SettlementRecordWriter(AuditRecordService auditRecords, SettlementRepository meetings) {
        this.auditRecords = auditRecords;
        this.meetings = meetings;
    }

    /** Stores a new meeting with the first entries of its audit record. */
    void open(SettlementMeeting meeting, List<EntryDraft> drafts) {
        AuditRecordService.PreparedEntries first = auditRecords.begin(meeting.id(), meeting.version(), drafts);
        meeting.updateRecordHead(first.head());
        meetings.persist(meeting);
        auditRecords.store(first);
    }

    void append(SettlementMeeting meeting, EntryDraft draft) {
        AuditRecordService.PreparedEntries appended =
                auditRecords.append(meeting.id(), meeting.recordHead(), meeting.version() + 1, List.of(draft));
        meeting.updateRecordHead(appended.head());
        auditRecords.store(appended);
    }
}
