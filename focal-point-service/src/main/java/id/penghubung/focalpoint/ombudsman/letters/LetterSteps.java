package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Executes steps with a letter, and records them. */
@ApplicationScoped
class LetterSteps {

    private final LetterRepository letters;
    private final MatterDirectory matters;
    private final RecordWriter records;
    private final LetterReader reader;
    private final Clock clock;

    LetterSteps(
            LetterRepository letters, MatterDirectory matters, RecordWriter records, LetterReader reader, Clock clock) {
        this.letters = letters;
        this.matters = matters;
        this.records = records;
        this.reader = reader;
        this.clock = clock;
    }

    /** Change of a letter by a step. Returns the entries of the record of the letter. */
    interface Step {
        List<EntryDraft> apply(Letter letter, LetterOfficer officer, Instant now);
    }

    /**
     * Executes a step within the caller's transaction. The matter is locked before the letter, so that it does not end meanwhile.
     *
     * @param field the field that is not possible after the end of the matter
     * @throws ProblemException 404 if the letter is not visible, 412 or 428 for an outdated or missing version, 409 if the matter is
     *     closed; and what the step refuses
     */
    LetterView execute(StepTarget target, LetterOfficer officer, String field, Step step) {
        MatterSummary matter = matters.lock(
                        letters.matterOf(target.id()).orElseThrow(ProblemException::notFound), target.caller())
                .orElseThrow(ProblemException::notFound);
        Letter letter = letters.lock(target.id(), officer).orElseThrow(ProblemException::notFound);
        EntityTags.requireMatch(target.ifMatch(), letter.version());
        matters.requireOpen(matter, field);
        records.append(letter, step.apply(letter, officer, clock.instant()));
        // The reply carries the new version.
        letters.flush();
        return reader.view(letter, officer);
    }
}
