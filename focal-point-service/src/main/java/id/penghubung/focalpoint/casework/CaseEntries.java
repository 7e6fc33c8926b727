package id.penghubung.focalpoint.casework;

import id.penghubung.events.CaseAcknowledged;
import id.penghubung.events.CaseResolved;
import id.penghubung.events.CaseReturned;
import id.penghubung.events.ComplaintRouted;
import id.penghubung.events.DeadlineBreached;
import id.penghubung.events.DomainEvent;
import id.penghubung.events.FollowUpPosted;
import id.penghubung.focalpoint.record.Actor;
import id.penghubung.focalpoint.record.EntryDraft;
import id.penghubung.focalpoint.record.EntryType;
import java.time.Instant;
import java.util.Map;

/** What the record says of each thing that happens to a case. */
final class CaseEntries {

    private CaseEntries() {}

    static EntryDraft opened(ComplaintRouted routed, Instant at) {
        return new EntryDraft(
                at,
                EntryType.OPENED,
                Actor.SYSTEM,
                null,
                Map.of(
                        "agencyCode", routed.agencyCode(),
                        "round", String.valueOf(routed.round()),
                        "decidedBy", routed.decidedBy().name(),
                        "decidedAt", routed.decidedAt().toString()));
    }

    /** @param at when the reporter took the complaint back */
    static EntryDraft withdrawn(Instant at) {
        return new EntryDraft(at, EntryType.WITHDRAWN, Actor.REPORTER, null);
    }

    /** What the others were told of. A breach happens by itself, whoever's act brought it to light. */
    static EntryDraft of(DomainEvent event, Actor actor) {
        return switch (event) {
            case CaseAcknowledged noted ->
                new EntryDraft(
                        noted.acknowledgedAt(),
                        EntryType.ACKNOWLEDGED,
                        actor,
                        null,
                        Map.of("resolutionDueAt", noted.resolutionDueAt().toString()));
            case FollowUpPosted posted ->
                new EntryDraft(posted.postedAt(), EntryType.FOLLOW_UP, actor, posted.message());
            case CaseResolved resolved ->
                new EntryDraft(resolved.resolvedAt(), EntryType.RESOLVED, actor, resolved.message());
            case CaseReturned returned ->
                new EntryDraft(returned.returnedAt(), EntryType.RETURNED, actor, returned.reason());
            case DeadlineBreached breached ->
                new EntryDraft(
                        breached.breachedAt(),
                        EntryType.DEADLINE_BREACHED,
                        Actor.SYSTEM,
                        null,
                        Map.of(
                                "deadlineId", breached.deadlineId().toString(),
                                "stage", breached.stage(),
                                "dueAt", breached.dueAt().toString()));
            default -> throw new IllegalArgumentException("Not of a case: " + event.getClass());
        };
    }
}
