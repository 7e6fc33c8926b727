package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineState;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.ombudsman.MatterClosing;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cancels the deadlines of the unanswered letters of a matter that ends. */
@ApplicationScoped
class LetterClosing implements MatterClosing {

    private final LetterRepository letters;
    private final LetterRecordWriter records;
    private final RightToAnswer rightToAnswer;
    private final DeadlineService deadlines;

    LetterClosing(
            LetterRepository letters,
            LetterRecordWriter records,
            RightToAnswer rightToAnswer,
            DeadlineService deadlines) {
        this.letters = letters;
        this.records = records;
        this.rightToAnswer = rightToAnswer;
        this.deadlines = deadlines;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void onClosed(UUID matterId, Instant at) {
        List<Letter> open = letters.lockUnanswered(matterId);
        Map<UUID, SubjectDeadlines> cancelled =
                deadlines.cancelAll(open.stream().collect(Collectors.toMap(Letter::id, letter -> at)));
        for (Letter letter : open) {
            SubjectDeadlines ofLetter = cancelled.getOrDefault(letter.id(), SubjectDeadlines.EMPTY);
            List<EntryDraft> entries = new ArrayList<>();
            ofLetter.newBreaches().forEach(breach -> entries.addAll(rightToAnswer.onBreach(letter, breach, ofLetter)));
            ofLetter.deadlines().stream()
                    .filter(deadline -> deadline.state() == DeadlineState.CANCELLED)
                    .forEach(deadline -> entries.add(DeadlineEntries.cancelled(deadline, at)));
            records.append(letter, entries);
        }
    }
}
