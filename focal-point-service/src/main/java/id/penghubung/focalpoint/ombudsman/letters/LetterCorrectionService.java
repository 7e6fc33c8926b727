package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.AuditRecordService;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.ombudsman.MatterDirectory;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.ombudsman.StepTarget;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.version.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects what was entered at the registration of a letter, with the consequences for its time limit and for its answer. */
@ApplicationScoped
class LetterCorrectionService {

    private final LetterRepository letters;
    private final MatterDirectory matters;
    private final LetterValidator validator;
    private final LetterTimeLimits timeLimits;
    private final AuditRecordService auditRecords;
    private final RecordWriter records;
    private final LetterEventPublisher events;
    private final LetterReader reader;
    private final Clock clock;

    LetterCorrectionService(
            LetterRepository letters,
            MatterDirectory matters,
            LetterValidator validator,
            LetterTimeLimits timeLimits,
            AuditRecordService auditRecords,
            RecordWriter records,
            LetterEventPublisher events,
            LetterReader reader,
            Clock clock) {
        this.letters = letters;
        this.matters = matters;
        this.validator = validator;
        this.timeLimits = timeLimits;
        this.auditRecords = auditRecords;
        this.records = records;
        this.events = events;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Corrects a letter. A correction that changes nothing is not recorded.
     *
     * @throws ProblemException 404; 403 if the caller did not register it; 412 or 428; 400 that points to every wrong field; 409 if
     *     the matter is closed, the number is registered already, the demand was followed up, the attendance at the hearing is
     *     recorded, or the letter that it shall answer is answered
     */
    @Transactional
    LetterView correct(StepTarget target, LetterCorrection correction) {
        LetterOfficer officer = LetterOfficer.of(target.caller());
        MatterSummary matter = matters.lock(
                        letters.matterOf(target.id()).orElseThrow(ProblemException::notFound), target.caller())
                .orElseThrow(ProblemException::notFound);
        Letter letter = letters.lock(target.id(), officer).orElseThrow(ProblemException::notFound);
        requireMayCorrect(letter, officer);
        EntityTags.requireMatch(target.ifMatch(), letter.version());
        matters.requireOpen(matter, "");
        LetterContent before = letter.written();
        Map<String, String> valuesBefore = LetterEntries.values(letter);
        Letter answered = lockedOrNull(letter.matterId(), correction.answersLetterId());
        validator.requireValid(
                letter, correction, letters.answerTo(letter.id()).orElse(null), Optional.ofNullable(answered));
        requirePossible(letter, correction);
        letter.correct(LetterContent.of(correction.asRegistration(letter)), correction.hearing());
        if (valuesBefore.equals(LetterEntries.values(letter))) {
            return reader.view(letter, officer);
        }
        Instant now = clock.instant();
        moveAnswer(letter, before.answersLetterId(), answered, officer, now);
        List<EntryDraft> entries = new ArrayList<>(
                List.of(LetterEntries.corrected(valuesBefore, letter, correction.reason(), officer.actor(), now)));
        entries.addAll(timeLimits.correct(letter, before, valuesBefore, matter, now));
        records.append(letter, entries);
        events.corrected(letter, timeLimits.dueAt(letter), now);
        // The reply carries the new version.
        letters.flush();
        return reader.view(letter, officer);
    }

    /** The coordinator corrects all letters, the liaison those that a liaison has registered as written by the Ombudsman. */
    private void requireMayCorrect(Letter letter, LetterOfficer officer) {
        boolean byLiaison = letter.direction() == LetterDirection.INBOUND
                && auditRecords.of(letter.id()).getFirst().actor().role().equals(Roles.OMBUDSMAN);
        if (officer.role().equals(Roles.OMBUDSMAN) && !byLiaison) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Surat ini dicatat oleh pihak lain, jadi koordinator yang mengoreksinya.",
                    "This letter was registered by others, so the coordinator corrects it.");
        }
    }

    private @Nullable Letter lockedOrNull(UUID matterId, @Nullable UUID id) {
        return id == null ? null : letters.lockOf(matterId, id).orElse(null);
    }

    private void requirePossible(Letter letter, LetterCorrection correction) {
        if (!correction.number().equals(letter.number())) {
            validator.requireUnregistered(
                    letter.matterId(), letter.direction(), letter.agencyCode(), correction.number());
        }
        if (correction.demand() != letter.demand() && (letter.isFollowedUp() || letters.isFollowed(letter.id()))) {
            throw LetterProblem.DEMAND_FOLLOWED_UP.at(
                    "demand",
                    "Permintaan surat ini tidak dapat dikoreksi lagi: sudah dijawab, disusul surat lain, atau konsep"
                            + " jawabannya ditulis.",
                    "The demand of this letter cannot be corrected any more: it is answered, another letter follows, or a"
                            + " draft of its answer is written.");
        }
    }

    /** @param answered the letter that it answers now, or null */
    private void moveAnswer(
            Letter letter, @Nullable UUID earlier, @Nullable Letter answered, LetterOfficer officer, Instant now) {
        if (Objects.equals(earlier, letter.answersLetterId())) {
            return;
        }
        Letter released = lockedOrNull(letter.matterId(), earlier);
        if (released != null) {
            released.answerRemoved();
            records.append(released, LetterEntries.answerRemoved(letter, officer.actor(), now));
            events.corrected(released, null, now);
        }
        if (answered != null) {
            answered.answeredByLetter();
            records.append(answered, LetterEntries.answered(letter, officer.actor(), now));
            events.answered(answered, now);
        }
    }
}
