package id.penghubung.focalpoint.subjects;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.Breach;
import id.penghubung.focalpoint.deadlines.DeadlineMove;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.EscalationReached;
import id.penghubung.focalpoint.deadlines.escalation.EscalationLevel;
import java.time.Instant;
import java.util.Map;

/** Creates the entries of an audit record about the deadlines of its owner. */
public final class DeadlineEntries {

    private DeadlineEntries() {}

    /**
     * Entry for a reached escalation level. A breach has the time at which it occurred; the other levels have the time
     * at which they were detected.
     */
    public static EntryDraft escalation(EscalationReached escalation, Instant now) {
        EntryType type = switch (escalation.level()) {
            case REMINDER -> EntryType.DEADLINE_REMINDER;
            case WARNING -> EntryType.DEADLINE_WARNING;
            case BREACH -> EntryType.DEADLINE_BREACHED;
            case SUPERIOR, COORDINATOR, OMBUDSMAN_LIAISON -> EntryType.ESCALATED;
        };
        return new EntryDraft(
                escalation.level() == EscalationLevel.BREACH ? escalation.at() : now,
                type,
                Actor.SYSTEM,
                null,
                Map.of(
                        "deadlineId", escalation.deadlineId().toString(),
                        "stage", escalation.stage().name(),
                        "escalationLevel", escalation.level().name(),
                        "dueAt", escalation.dueAt().toString()));
    }

    /** Entry for a deadline that passed, with the time at which it did. */
    public static EntryDraft breached(Breach breach) {
        return new EntryDraft(
                breach.breachedAt(),
                EntryType.DEADLINE_BREACHED,
                Actor.SYSTEM,
                null,
                Map.of(
                        "deadlineId", breach.deadlineId().toString(),
                        "stage", breach.stage().name(),
                        "dueAt", breach.dueAt().toString()));
    }

    /** Entry for a deadline of what is not needed any more, because the matter ended. */
    public static EntryDraft cancelled(DeadlineView deadline, Instant now) {
        return new EntryDraft(
                now,
                EntryType.DEADLINE_CANCELLED,
                Actor.SYSTEM,
                null,
                Map.of(
                        "deadlineId", deadline.id().toString(),
                        "stage", deadline.stage().name(),
                        "dueAt", deadline.dueAt().toString()));
    }

    /** Entry for a deadline that was moved by a changed rule. */
    public static EntryDraft deadlineMoved(DeadlineMove move, String reason, Instant now) {
        return new EntryDraft(
                now,
                EntryType.DEADLINE_MOVED,
                Actor.SYSTEM,
                null,
                Map.of(
                        "deadlineId", move.deadlineId().toString(),
                        "stage", move.stage().name(),
                        "previousDueAt", move.previousDueAt().toString(),
                        "newDueAt", move.newDueAt().toString(),
                        "reason", reason));
    }
}
