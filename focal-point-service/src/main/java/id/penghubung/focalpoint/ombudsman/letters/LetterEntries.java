package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.attachments.AttachmentView;
import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record of a letter. */
final class LetterEntries {

    private static final String DEADLINE = "deadlineId";
    private static final String STAGE = "stage";
    private static final String DUE_AT = "dueAt";

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

    static EntryDraft attached(AttachmentView attachment, Actor actor) {
        return new EntryDraft(
                attachment.attachedAt(),
                attachment.internal() ? EntryType.ATTACHED_INTERNALLY : EntryType.ATTACHED,
                actor,
                null,
                Map.of(
                        "attachmentId", attachment.id().toString(),
                        "name", attachment.name(),
                        "mediaType", attachment.mediaType(),
                        "size", String.valueOf(attachment.size()),
                        "sha256", attachment.sha256()));
    }

    static EntryDraft breached(Breach breach) {
        return new EntryDraft(
                breach.breachedAt(),
                EntryType.DEADLINE_BREACHED,
                Actor.SYSTEM,
                null,
                Map.of(
                        DEADLINE, breach.deadlineId().toString(),
                        STAGE, breach.stage().name(),
                        DUE_AT, breach.dueAt().toString()));
    }

    static EntryDraft escalation(EscalationReached escalation, Instant now) {
        if (escalation.level() == EscalationLevel.BREACH) {
            return breached(escalation.breach());
        }
        EntryType type = switch (escalation.level()) {
            case REMINDER -> EntryType.DEADLINE_REMINDER;
            case WARNING -> EntryType.DEADLINE_WARNING;
            default -> EntryType.ESCALATED;
        };
        return new EntryDraft(
                now,
                type,
                Actor.SYSTEM,
                null,
                Map.of(
                        DEADLINE,
                        escalation.deadlineId().toString(),
                        STAGE,
                        escalation.stage().name(),
                        "escalationLevel",
                        escalation.level().name(),
                        DUE_AT,
                        escalation.dueAt().toString()));
    }

    /** The matter ended before the letter was answered. */
    static EntryDraft deadlineCancelled(DeadlineView deadline, Instant now) {
        return new EntryDraft(
                now,
                EntryType.DEADLINE_CANCELLED,
                Actor.SYSTEM,
                null,
                Map.of(
                        DEADLINE, deadline.id().toString(),
                        STAGE, deadline.stage().name(),
                        DUE_AT, deadline.dueAt().toString()));
    }

    static EntryDraft deadlineMoved(DeadlineMove move, String reason, Instant now) {
        return new EntryDraft(
                now,
                EntryType.DEADLINE_MOVED,
                Actor.SYSTEM,
                null,
                Map.of(
                        DEADLINE,
                        move.deadlineId().toString(),
                        STAGE,
                        move.stage().name(),
                        "previousDueAt",
                        move.previousDueAt().toString(),
                        "newDueAt",
                        move.newDueAt().toString(),
                        "reason",
                        reason));
    }

    private static void putIfPresent(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
