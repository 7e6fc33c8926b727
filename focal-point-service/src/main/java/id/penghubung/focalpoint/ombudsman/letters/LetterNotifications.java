package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.SubjectDeadlines;
import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.NotificationKind;
import id.penghubung.focalpoint.subjects.EscalationNotifications;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates the notifications about letters. They contain the number of the letter, and no text of it. */
final class LetterNotifications {

    private static final String DUE_AT = "dueAt";

    private LetterNotifications() {}

    /** Notifies the officers of the agency that a letter asks for something. */
    static Notification received(Letter letter, SubjectDeadlines deadlines, Instant now) {
        Map<String, String> facts = new HashMap<>();
        deadlines.deadlines().forEach(deadline -> {
            facts.put("stage", deadline.stage().name());
            facts.put(DUE_AT, deadline.dueAt().toString());
        });
        return of(NotificationKind.LETTER_RECEIVED, letter, deadlines, null, facts, now);
    }

    static Notification escalation(Letter letter, SubjectDeadlines deadlines, EscalationReached escalation) {
        LetterAnswer answer = letter.answer();
        return of(
                EscalationNotifications.kindOf(escalation.level()),
                letter,
                deadlines,
                answer == null ? null : answer.author(),
                EscalationNotifications.factsOf(escalation),
                escalation.at());
    }

    static Notification submitted(Letter letter, SubjectDeadlines deadlines, Instant now) {
        return of(NotificationKind.ANSWER_SUBMITTED, letter, deadlines, null, Map.of(), now);
    }

    static Notification sentBack(Letter letter, SubjectDeadlines deadlines, String author, Instant now) {
        return of(NotificationKind.ANSWER_SENT_BACK, letter, deadlines, author, Map.of(), now);
    }

    /** Notifies the liaison that an answer was sent and waits for their decision. */
    static Notification answered(Letter letter, SubjectDeadlines deadlines, Instant now) {
        return of(NotificationKind.LETTER_ANSWERED, letter, deadlines, null, Map.of(), now);
    }

    /** Notifies the officers of the agency that the answer is accepted. */
    static Notification accepted(Letter letter, SubjectDeadlines deadlines, Instant now) {
        return of(NotificationKind.ANSWER_ACCEPTED, letter, deadlines, null, Map.of(), now);
    }

    /** Notifies the liaison, the head and the regional secretary that the right to answer is forfeited. */
    static Notification forfeited(Letter letter, SubjectDeadlines deadlines, Breach breach) {
        return of(
                NotificationKind.RIGHT_TO_ANSWER_FORFEITED,
                letter,
                deadlines,
                null,
                Map.of("stage", breach.stage().name(), DUE_AT, breach.dueAt().toString()),
                breach.breachedAt());
    }

    private static Notification of(
            NotificationKind kind,
            Letter letter,
            SubjectDeadlines deadlines,
            @Nullable String account,
            Map<String, String> facts,
            Instant at) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(Notification.MATTER, letter.matterId().toString());
        all.put("letterId", letter.id().toString());
        all.put("letterNumber", letter.number());
        if (deadlines.deadlines().stream().anyMatch(deadline -> deadline.unit() == DeadlineUnit.HOUR)) {
            all.put(Notification.URGENT, "true");
        }
        return new Notification(
                kind,
                // A letter that asks for something names the agency.
                Objects.requireNonNull(letter.agencyCode()),
                null,
                null,
                account,
                all,
                at);
    }
}
