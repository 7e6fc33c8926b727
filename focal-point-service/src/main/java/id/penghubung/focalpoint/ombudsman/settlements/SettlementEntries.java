package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the entries of the audit record of a settlement meeting. They contain no names of participants. */
final class SettlementEntries {

    private SettlementEntries() {}

    static EntryDraft planned(SettlementMeeting meeting, Actor actor, Instant now) {
        return entry(EntryType.SETTLEMENT_PLANNED, meeting, null, actor, now);
    }

    static EntryDraft moved(SettlementMeeting meeting, Actor actor, Instant now) {
        return entry(EntryType.SETTLEMENT_MOVED, meeting, meeting.reason(), actor, now);
    }

    static EntryDraft cancelled(SettlementMeeting meeting, Actor actor, Instant now) {
        return entry(EntryType.SETTLEMENT_CANCELLED, meeting, meeting.reason(), actor, now);
    }

    static EntryDraft held(SettlementMeeting meeting, Actor actor, Instant now) {
        return entry(EntryType.SETTLEMENT_HELD, meeting, meeting.agreement(), actor, now);
    }

    private static EntryDraft entry(
            EntryType type, SettlementMeeting meeting, @Nullable String message, Actor actor, Instant now) {
        Map<String, String> details = new HashMap<>(Map.of(
                "matterId", meeting.matterId().toString(),
                "kind", meeting.kind().name(),
                "means", meeting.means().name(),
                "participants", String.valueOf(meeting.participants().size()),
                "commitments", String.valueOf(meeting.commitments().size())));
        putIfPresent(details, "startsAt", meeting.startsAt());
        putIfPresent(details, "place", meeting.place());
        putIfPresent(details, "heldAt", meeting.heldAt());
        putIfPresent(details, "outcome", meeting.outcome());
        return new EntryDraft(now, type, actor, message, details);
    }

    private static void putIfPresent(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }
}
