package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appends entries to the audit record of an action. The action must be locked or new. */
@ApplicationScoped
class ActionRecordWriter {

    private final AuditRecordService auditRecords;
    private final ActionRepository actions;

    ActionRecordWriter(AuditRecordService auditRecords, ActionRepository actions) {
        this.auditRecords = auditRecords;
        this.actions = actions;
    }

    /** Stores a new action with the first entry of its audit record. */
    void open(Action action, EntryDraft draft) {
        AuditRecordService.PreparedEntries first = auditRecords.begin(action.id(), action.version(), List.of(draft));
        action.updateRecordHead(first.head());
        actions.persist(action);
        auditRecords.store(first);
    }

    void append(Action action, List<EntryDraft> drafts) {
        if (!drafts.isEmpty()) {
            AuditRecordService.PreparedEntries appended =
                    auditRecords.append(action.id(), action.recordHead(), action.version() + 1, drafts);
            action.updateRecordHead(appended.head());
            auditRecords.store(appended);
        }
    }
}
