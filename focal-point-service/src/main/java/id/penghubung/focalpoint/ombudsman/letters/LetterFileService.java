package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.focalpoint.attachments.AttachmentService;
import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.subjects.AttachmentEntries;
import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Attaches and reads the files of letters: the scanned letter and its enclosures. All who see the letter may read and add them. What an agency adds
 * before its answer is sent belongs to the draft: only those who see the draft may read it.
 */
@ApplicationScoped
class LetterFileService {

    private final LetterRepository letters;
    private final LetterReader reader;
    private final RecordWriter records;
    private final AttachmentService attachments;
    private final Clock clock;

    LetterFileService(
            LetterRepository letters,
            LetterReader reader,
            RecordWriter records,
            AttachmentService attachments,
            Clock clock) {
        this.letters = letters;
        this.reader = reader;
        this.records = records;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Rejects an upload early, before its bytes are stored.
     *
     * @throws ProblemException 404 if the letter is not visible
     */
    @Transactional
    void checkBeforeUpload(UUID id, Caller caller) {
        reader.requireVisible(id, LetterOfficer.of(caller), caller);
    }

    /**
     * Attaches a file. The audit record contains its hash, so that an exchanged file is detected.
     *
     * @throws ProblemException 404 if the letter is not visible, 412 or 428, 422 if it has the maximum number of attachments
     */
    @Transactional
    LetterView attach(UUID id, @Nullable String ifMatch, ReceivedFile file, Caller caller) {
        LetterOfficer officer = LetterOfficer.of(caller);
        Letter letter = reader.lock(id, officer, caller);
        EntityTags.requireMatch(ifMatch, letter.version());
        boolean internal = officer.isColleague() && letter.awaitsAnswer();
        AttachmentView attached =
                attachments.attach(letter.id(), letter.countAttachment(), file, internal, clock.instant());
        records.append(letter, List.of(AttachmentEntries.attached(attached, officer.actor())));
        letters.flush();
        return reader.view(letter, officer);
    }

    /** @throws ProblemException 404 if the letter is not visible, or has no such file */
    @Transactional
    AttachedContent open(UUID id, UUID fileId, Caller caller) {
        LetterOfficer officer = LetterOfficer.of(caller);
        Letter letter = reader.requireVisible(id, officer, caller);
        return attachments
                .open(letter.id(), fileId)
                .filter(file -> !file.attachment().internal() || reader.seesAnswer(letter, officer))
                .orElseThrow(ProblemException::notFound);
    }
}
