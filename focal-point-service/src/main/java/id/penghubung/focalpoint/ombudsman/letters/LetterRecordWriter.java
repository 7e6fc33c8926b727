package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appends entries to the audit record of a letter. The letter must be locked or new. */
@ApplicationScoped
class LetterRecordWriter {

    private final AuditRecordService auditRecords;
    private final LetterRepository letters;

    LetterRecordWriter(AuditRecordService auditRecords, LetterRepository letters) {
        this.auditRecords = auditRecords;
        this.letters = letters;
    }

    /** Stores a new letter with the first entries of its audit record. */
    void open(Letter letter, List<EntryDraft> drafts) {
        AuditRecordService.PreparedEntries first = auditRecords.begin(letter.id(), letter.version(), drafts);
        letter.updateRecordHead(first.head());
        letters.persist(letter);
        auditRecords.store(first);
    }

    void append(Letter letter, List<EntryDraft> drafts) {
        if (!drafts.isEmpty()) {
            AuditRecordService.PreparedEntries appended =
                    auditRecords.append(letter.id(), letter.recordHead(), letter.version() + 1, drafts);
            letter.updateRecordHead(appended.head());
            auditRecords.store(appended);
        }
    }
}
