package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The right to answer, which is forfeited when the second request for clarification is not answered in time (UU 37/2008 Art.
 * 33). A later answer is stored all the same: the letter exists, and the Ombudsman may read it. The letter stays forfeited,
 * which shows the answer as late. Only an answer that was sent in time and registered later takes the forfeiture back.
 */
@ApplicationScoped
class RightToAnswer {

    private final Notifications notifications;
    private final LetterEventPublisher events;

    RightToAnswer(Notifications notifications, LetterEventPublisher events) {
        this.notifications = notifications;
        this.events = events;
    }

    /**
     * Publishes a breach. If it is that of a second request, forfeits the right to answer, and notifies.
     *
     * @return the entries of the breach, for the audit record of the letter
     */
    List<EntryDraft> onBreach(Letter letter, Breach breach, SubjectDeadlines deadlines) {
        List<EntryDraft> entries = new ArrayList<>(List.of(DeadlineEntries.breached(breach)));
        events.overdue(letter, breach);
        if (letter.forfeit(breach.breachedAt())) {
            entries.add(LetterEntries.forfeited(breach));
            notifications.enqueue(List.of(LetterNotifications.forfeited(letter, deadlines, breach)));
            events.rightToAnswerChanged(letter, true, breach.breachedAt());
        }
        return entries;
    }

    /**
     * Takes the forfeiture back, if the answer was sent in time.
     *
     * @param deadlines the deadlines of the letter after the answer
     * @return the entries for the audit record of the letter
     */
    List<EntryDraft> onAnswer(Letter letter, SubjectDeadlines deadlines, Instant sentAt, Instant now) {
        return isInTime(deadlines) && restore(letter, now) ? List.of(LetterEntries.restored(sentAt, now)) : List.of();
    }

    /**
     * Takes the forfeiture back, if the time limit is not over any more after a correction of the letter.
     *
     * @param deadlines the deadlines of the letter after the correction
     * @return the entries for the audit record of the letter
     */
    List<EntryDraft> onCorrection(Letter letter, SubjectDeadlines deadlines, Instant now) {
        return isInTime(deadlines) && restore(letter, now)
                ? List.of(LetterEntries.restored(deadlines, now))
                : List.of();
    }

    private static boolean isInTime(SubjectDeadlines deadlines) {
        return deadlines.deadlines().stream().allMatch(deadline -> deadline.breachedAt() == null);
    }

    private boolean restore(Letter letter, Instant now) {
        boolean restored = letter.restoreRightToAnswer();
        if (restored) {
            events.rightToAnswerChanged(letter, false, now);
        }
        return restored;
    }
}
