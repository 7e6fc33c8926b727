package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.deadlines.CorrectedDeadline;
import id.penghubung.focalpoint.deadlines.DeadlineCorrectionService;
import id.penghubung.focalpoint.deadlines.DeadlineService;
import id.penghubung.focalpoint.notifications.Notifications;
import id.penghubung.focalpoint.ombudsman.MatterDirectory.MatterSummary;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calculates the time limit of a letter again after its correction, unless the time limit was met. */
@ApplicationScoped
class LetterTimeLimits {

    /** The fields from which a time limit counts, or which its explanation states. */
    private static final Set<String> COUNTED =
            Set.of("letterDate", "receivedAt", "demand", "answerDueOn", "hearingAt", "number");

    private static final String REASON = "koreksi surat";

    private final LetterRepository letters;
    private final LetterDeadlines subjects;
    private final DeadlineService deadlines;
    private final DeadlineCorrectionService corrections;
    private final RightToAnswer rightToAnswer;
    private final Notifications notifications;

    LetterTimeLimits(
            LetterRepository letters,
            LetterDeadlines subjects,
            DeadlineService deadlines,
            DeadlineCorrectionService corrections,
            RightToAnswer rightToAnswer,
            Notifications notifications) {
        this.letters = letters;
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.corrections = corrections;
        this.rightToAnswer = rightToAnswer;
        this.notifications = notifications;
    }

    /**
     * Calculates the time limit of a corrected letter.
     *
     * @param valuesBefore the values before the correction, by the names of their fields
     * @return the entries for the audit record of the letter
     */
    List<EntryDraft> correct(
            Letter letter, LetterContent before, Map<String, String> valuesBefore, MatterSummary matter, Instant now) {
        if (letter.demand() == null) {
            return before.demand() == null ? List.of() : withdraw(letter, now);
        }
        Map<String, String> after = LetterEntries.values(letter);
        boolean counted =
                COUNTED.stream().anyMatch(field -> !Objects.equals(valuesBefore.get(field), after.get(field)));
        if (!counted || letters.isFollowed(letter.id())) {
            // The time of a letter that another one follows is over.
            return List.of();
        }
        CorrectedDeadline corrected =
                corrections.correct(subjects.subject(letter, matter), "koreksi surat " + letter.number());
        if (before.demand() == null) {
            notifications.enqueue(List.of(LetterNotifications.received(letter, corrected.deadlines(), now)));
        }
        List<EntryDraft> entries = new ArrayList<>();
        corrected.move().ifPresent(move -> entries.add(DeadlineEntries.deadlineMoved(move, REASON, now)));
        if (corrected.restarted()) {
            entries.addAll(rightToAnswer.onCorrection(letter, corrected.deadlines(), now));
        }
        return entries;
    }

    /** Returns the time by which a letter with a demand is or was to be answered. */
    @Nullable
    Instant dueAt(Letter letter) {
        LetterDemand demand = letter.demand();
        return demand == null
                ? null
                : deadlines.of(letter.id()).dueAt(demand.stage()).orElse(null);
    }

    private List<EntryDraft> withdraw(Letter letter, Instant now) {
        return corrections.withdraw(letter.id()).stream()
                .map(deadline -> DeadlineEntries.cancelled(deadline, now))
                .toList();
    }
}
