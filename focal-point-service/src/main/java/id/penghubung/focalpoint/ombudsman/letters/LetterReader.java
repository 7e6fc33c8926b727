package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads letters with their deadlines and files, and a single letter also with its draft and its audit record. A page needs
 * four queries, whatever its length.
 */
@ApplicationScoped
class LetterReader {

    private final LetterRepository letters;
    private final MatterDirectory matters;
    private final DeadlineService deadlines;
    private final AttachmentService attachments;
    private final AuditRecordService auditRecords;

    LetterReader(
            LetterRepository letters,
            MatterDirectory matters,
            DeadlineService deadlines,
            AttachmentService attachments,
            AuditRecordService auditRecords) {
        this.letters = letters;
        this.matters = matters;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.auditRecords = auditRecords;
    }

    /** @throws ProblemException 404 if the caller may not see the letter or its matter */
    @Transactional
    LetterView get(UUID id, Caller caller) {
        LetterOfficer reader = LetterOfficer.of(caller);
        return view(requireVisible(id, reader, caller), reader);
    }

    /** @throws ProblemException 404 if the caller may not see the letter or its matter */
    Letter requireVisible(UUID id, LetterOfficer reader, Caller caller) {
        Letter letter = letters.findVisible(id, reader).orElseThrow(ProblemException::notFound);
        matters.requireVisible(letter.matterId(), caller);
        return letter;
    }

    /**
     * Locks the matter of a letter and then the letter, for a step with it. A conflict that is declared meanwhile waits, or
     * was declared before.
     *
     * @throws ProblemException 404 if the caller may not see the letter or its matter
     */
    Letter lock(UUID id, LetterOfficer officer, Caller caller) {
        matters.requireLocked(letters.matterOf(id).orElseThrow(ProblemException::notFound), caller);
        return letters.lock(id, officer).orElseThrow(ProblemException::notFound);
    }

    /**
     * Returns one page of the letters of a matter, in the order of their registration.
     *
     * @param last the last letter of the page before; null for the first page
     * @throws ProblemException 404 if the caller may not see the matter
     */
    @Transactional
    Page<LetterView> page(UUID matterId, @Nullable UUID last, int size, Caller caller) {
        matters.requireVisible(matterId, caller);
        LetterOfficer reader = LetterOfficer.of(caller);
        List<Letter> rows = letters.after(matterId, last, reader, size + 1);
        List<UUID> ids = rows.stream().map(Letter::id).toList();
        Map<UUID, SubjectDeadlines> deadlinesById = deadlines.of(ids);
        Map<UUID, List<AttachmentView>> attachmentsById = attachments.of(ids);
        return Page.of(
                rows,
                size,
                letter -> Cursor.at(letter.id()),
                letter -> LetterView.inList(
                        letter,
                        deadlinesById.getOrDefault(letter.id(), SubjectDeadlines.EMPTY),
                        attachmentsById.getOrDefault(letter.id(), List.of()),
                        reader));
    }

    LetterView view(Letter letter, LetterOfficer reader) {
        return LetterView.of(
                letter,
                deadlines.of(letter.id()),
                attachments.of(List.of(letter.id())).getOrDefault(letter.id(), List.of()),
                auditRecords.of(letter.id()),
                reader,
                seesAnswer(letter, reader));
    }

    /** A draft is for the agency; when it was submitted, also for the regional secretary if no head of the agency may decide. */
    boolean seesAnswer(Letter letter, LetterOfficer reader) {
        LetterAnswer answer = letter.answer();
        String agency = letter.agencyCode();
        return reader.isColleague()
                || (reader.isSecretary()
                        && answer != null
                        && agency != null
                        && answer.state() != AnswerState.WRITING
                        && !matters.hasEligibleHead(letter.matterId(), agency));
    }
}
