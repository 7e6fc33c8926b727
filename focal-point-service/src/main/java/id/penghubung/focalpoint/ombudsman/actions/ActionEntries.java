package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.deadlines.DeadlineView;
import id.penghubung.focalpoint.deadlines.FixedDueDate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record of an action. */
final class ActionEntries {

    private static final String NEW_DUE_ON = "dueOn";

    private ActionEntries() {}

    static EntryDraft ordered(Action action, Actor actor) {
        Map<String, String> details = new HashMap<>(Map.of(
                "matterId", action.matterId().toString(),
                "product", action.product().name(),
                "agencyCode", action.agencyCode(),
                "reference", action.reference(),
                "issuedOn", action.issuedOn().toString(),
                "receivedAt", action.receivedAt().toString()));
        putIfPresent(details, "findingId", action.findingId());
        putIfPresent(details, "person", action.person());
        putIfPresent(details, "evidence", action.evidence());
        FixedDueDate fixed = action.fixedDue();
        putIfPresent(details, NEW_DUE_ON, fixed == null ? null : fixed.dueOn());
        return new EntryDraft(action.orderedAt(), EntryType.ACTION_ORDERED, actor, action.task(), details);
    }

    static EntryDraft decided(ActionDecision decision, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                decision.outcome().entryType(),
                actor,
                decision.reason(),
                decision.dueOn() == null
                        ? Map.of()
                        : Map.of(NEW_DUE_ON, decision.dueOn().toString()));
    }

    static EntryDraft extended(DeadlineView before, ActionExtension extension, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.ACTION_EXTENDED,
                actor,
                extension.reason(),
                Map.of(
                        "previousDueOn",
                        before.dueDate().toString(),
                        NEW_DUE_ON,
                        extension.dueOn().toString()));
    }

    /** Entry for the report of the superior, with the time at which it was sent. */
    static EntryDraft reported(SuperiorReport report, Actor actor, Instant now) {
        Map<String, String> details = new HashMap<>(
                Map.of("number", report.number(), "sentAt", report.sentAt().toString()));
        putIfPresent(details, "attachmentId", report.fileId());
        return new EntryDraft(now, EntryType.ACTION_SUPERIOR_REPORTED, actor, report.text(), details);
    }

    static EntryDraft published(Publication publication, Actor actor, Instant now) {
        return new EntryDraft(
                now,
                EntryType.RECOMMENDATION_PUBLISHED,
                actor,
                publication.medium(),
                Map.of("on", publication.on().toString()));
    }

    static EntryDraft reportedOnward(OnwardReport report, Actor actor, Instant now) {
        Map<String, String> details = new HashMap<>(Map.of("on", report.on().toString()));
        putIfPresent(details, "number", report.number());
        return new EntryDraft(now, EntryType.RECOMMENDATION_REPORTED_ONWARD, actor, report.recipient(), details);
    }

    private static void putIfPresent(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
