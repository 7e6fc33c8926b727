package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates the entries of the audit record of a coordination meeting. An entry about a matter names it, so that people who are
 * excluded from the matter do not see the entry.
 */
final class CoordinationEntries {

    static final String MATTER_ID = "matterId";

    private static final String ITEM_ID = "itemId";

    private CoordinationEntries() {}

    static EntryDraft planned(CoordinationMeeting meeting, Actor actor, Instant at) {
        return new EntryDraft(at, EntryType.COORDINATION_PLANNED, actor, null, dates(meeting));
    }

    static EntryDraft moved(CoordinationMeeting meeting, Instant from, Actor actor, Instant at) {
        Map<String, String> details = dates(meeting);
        details.put("previously", from.toString());
        return new EntryDraft(at, EntryType.COORDINATION_MOVED, actor, meeting.reason(), details);
    }

    static EntryDraft invited(CoordinationMeeting meeting, Actor actor, Instant at) {
        String names = meeting.participants().stream()
                .map(each -> each.name() + " (" + each.organisation() + ")"
                        + (Boolean.TRUE.equals(each.attended()) ? ", present" : ""))
                .collect(Collectors.joining("; "));
        return new EntryDraft(at, EntryType.COORDINATION_PARTICIPANTS_CHANGED, actor, names);
    }

    static EntryDraft opened(CoordinationMeeting meeting, int items, Actor actor, Instant at) {
        return new EntryDraft(
                at,
                EntryType.COORDINATION_OPENED,
                actor,
                null,
                Map.of(
                        "openedAt", String.valueOf(meeting.openedAt()),
                        "items", String.valueOf(items),
                        "omitted", String.valueOf(meeting.agendaOmitted())));
    }

    /** Creates an entry about an agenda item. */
    static EntryDraft ofItem(EntryType type, AgendaItem item, @Nullable String text, Actor actor, Instant at) {
        return new EntryDraft(at, type, actor, text, withMatter(item.matterId(), ITEM_ID, item.itemId()));
    }

    /** Creates an entry about a decision, for the record of the meeting and of the matter that it concerns. */
    static EntryDraft ofDecision(EntryType type, CoordinationDecision decision, String text, Actor actor, Instant at) {
        Map<String, String> details = withMatter(decision.matterId(), "decisionId", decision.id());
        details.put("agencyCode", decision.agencyCode());
        details.put("dueOn", decision.dueOn().toString());
        return new EntryDraft(at, type, actor, text, details);
    }

    private static Map<String, String> dates(CoordinationMeeting meeting) {
        return new HashMap<>(Map.of("startsAt", meeting.startsAt().toString(), "place", meeting.place()));
    }

    private static Map<String, String> withMatter(@Nullable UUID matterId, String name, UUID id) {
        Map<String, String> details = new HashMap<>(Map.of(name, id.toString()));
        if (matterId != null) {
            details.put(MATTER_ID, matterId.toString());
        }
        return details;
    }
}
