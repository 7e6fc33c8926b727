package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.deadlines.DeadlineState;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterClosing;
import id.penghubung.focalpoint.ombudsman.RecordWriter;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cancels the deadlines of the unanswered letters of a matter that ends, and returns the drafts of their answers. */
@ApplicationScoped
class LetterClosing implements MatterClosing {

    private static final String REASON = "Laporan ditutup.";

    private final LetterRepository letters;
    private final RecordWriter records;
    private final RightToAnswer rightToAnswer;
    private final DeadlineService deadlines;
    private final Notifications notifications;

    LetterClosing(
            LetterRepository letters,
            RecordWriter records,
            RightToAnswer rightToAnswer,
            DeadlineService deadlines,
            Notifications notifications) {
        this.letters = letters;
        this.records = records;
        this.rightToAnswer = rightToAnswer;
        this.deadlines = deadlines;
        this.notifications = notifications;
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
            if (hasOpenDraft(letter)) {
                entries.add(endDraft(letter, ofLetter, at));
            }
            records.append(letter, entries);
        }
    }

    private static boolean hasOpenDraft(Letter letter) {
        LetterAnswer draft = letter.answer();
        return draft != null && draft.state() != AnswerState.SENT_BACK;
    }

    /** Returns the draft to its author, who is notified. */
    private EntryDraft endDraft(Letter letter, SubjectDeadlines ofLetter, Instant at) {
        String author = LetterAnswer.required(letter.answer()).author();
        letter.changeAnswer("text", draft -> LetterAnswer.required(draft).ended(REASON));
        notifications.enqueue(List.of(LetterNotifications.sentBack(letter, ofLetter, author, at)));
        return new EntryDraft(at, EntryType.DRAFT_SENT_BACK, Actor.SYSTEM, REASON);
    }
}
