package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appends entries to the audit record of a meeting. The meeting must be locked or new. */
@ApplicationScoped
class CoordinationRecordWriter {

    private final AuditRecordService auditRecords;
    private final MeetingRepository meetings;

    CoordinationRecordWriter(AuditRecordService auditRecords, MeetingRepository meetings) {
        this.auditRecords = auditRecords;
        this.meetings = meetings;
    }

    /** Stores a new meeting with the first entry of its audit record. */
    void open(CoordinationMeeting meeting, EntryDraft draft) {
        AuditRecordService.PreparedEntries first = auditRecords.begin(meeting.id(), meeting.version(), List.of(draft));
        meeting.updateRecordHead(first.head());
        meetings.persist(meeting);
        auditRecords.store(first);
    }

    void append(CoordinationMeeting meeting, EntryDraft draft) {
        AuditRecordService.PreparedEntries appended =
                auditRecords.append(meeting.id(), meeting.recordHead(), meeting.version() + 1, List.of(draft));
        meeting.updateRecordHead(appended.head());
        auditRecords.store(appended);
    }
}
