package id.penghubung.focalpoint.ombudsman;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Writes the audit records of the entities of this feature. The entity must be locked or new. */
@ApplicationScoped
public class RecordWriter {

    private final AuditRecordService auditRecords;
    private final EntityManager entities;

    RecordWriter(AuditRecordService auditRecords, EntityManager entities) {
        this.auditRecords = auditRecords;
        this.entities = entities;
    }

    /** Stores a new entity with the first entries of its audit record. */
    public void open(Recorded entity, List<EntryDraft> drafts) {
        AuditRecordService.PreparedEntries first = auditRecords.begin(entity.id(), entity.version(), drafts);
        entity.updateRecordHead(first.head());
        entities.persist(entity);
        auditRecords.store(first);
    }

    public void append(Recorded entity, EntryDraft draft) {
        append(entity, List.of(draft));
    }

    /** Appends the entries, if there are any. */
    public void append(Recorded entity, List<EntryDraft> drafts) {
        if (!drafts.isEmpty()) {
            AuditRecordService.PreparedEntries appended =
                    auditRecords.append(entity.id(), entity.recordHead(), entity.version() + 1, drafts);
            entity.updateRecordHead(appended.head());
            auditRecords.store(appended);
        }
    }
}
