package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import id.penghubung.focalpoint.subjects.DeadlineEntries;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record of a letter. */
final class LetterEntries {

    private LetterEntries() {}

    static EntryDraft registered(Letter letter, Actor actor, Instant now) {
        Map<String, String> details = new HashMap<>(Map.of(
                "matterId", letter.matterId().toString(),
                "direction", letter.direction().name(),
                "number", letter.number(),
                "letterDate", letter.letterDate().toString()));
        putIfPresent(details, "receivedAt", letter.receivedAt());
        putIfPresent(details, "sentAt", letter.sentAt());
        putIfPresent(details, "demand", letter.demand());
        putIfPresent(details, "answerDueOn", letter.answerDueOn());
        putIfPresent(details, "answersLetterId", letter.answersLetterId());
        putIfPresent(details, "dispatchProof", letter.dispatchProof());
        return new EntryDraft(now, EntryType.LETTER_REGISTERED, actor, letter.subject(), details);
    }

    static EntryDraft answered(Letter answer, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.LETTER_ANSWERED,
                actor,
                null,
                Map.of("answerId", answer.id().toString(), "number", answer.number()));
    }

    static EntryDraft escalation(EscalationReached escalation, Instant now) {
        if (escalation.level() == EscalationLevel.BREACH) {
            return DeadlineEntries.breached(escalation.breach());
        }
        return DeadlineEntries.escalation(escalation, now);
    }

    private static void putIfPresent(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
