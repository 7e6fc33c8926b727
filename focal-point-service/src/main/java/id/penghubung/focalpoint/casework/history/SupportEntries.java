package id.penghubung.focalpoint.casework.history;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.audit.EntryDraft;
import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.audit.EntryView;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Creates the entries about supporting agencies for the record of the responsible agency's case. */
public final class SupportEntries {

    /** The types of the entries about supporting agencies. */
    public static final Set<EntryType> TYPES = Stream.of(EntryType.values())
            .filter(type -> type.name().startsWith("SUPPORT_"))
            .collect(Collectors.toUnmodifiableSet());

    /** The detail with the id of the supporting case. */
    private static final String SUPPORT = "supportId";

    /** The detail with the supporting agency. */
    private static final String AGENCY = "agencyCode";

    private SupportEntries() {}

    static EntryDraft requested(SupportingCase support) {
        return new EntryDraft(
                support.openedAt(),
                EntryType.SUPPORT_REQUESTED,
                Actor.SYSTEM,
                null,
                detailsOf(support, Map.of("dueAt", support.dueAt().toString())));
    }

    /** Entry for what an officer of the supporting agency wrote. */
    static EntryDraft written(SupportingCase support, EntryType type, Actor actor, String text, Instant at) {
        return new EntryDraft(at, type, actor, text, detailsOf(support, Map.of()));
    }

    static EntryDraft cancelled(SupportingCase support, SupportEnd reason, Instant at) {
        return new EntryDraft(
                at,
                EntryType.SUPPORT_CANCELLED,
                Actor.SYSTEM,
                null,
                detailsOf(support, Map.of("reason", reason.name())));
    }

    private static Map<String, String> detailsOf(SupportingCase support, Map<String, String> further) {
        Map<String, String> details = new HashMap<>(further);
        details.put(SUPPORT, support.id().toString());
        details.put(AGENCY, support.agencyCode());
        return details;
    }

    /** Returns whether an entry of the record is about this supporting case. */
    public static boolean isAbout(EntryView entry, SupportingCase support) {
        return entry.details() != null
                && support.id().toString().equals(entry.details().get(SUPPORT));
    }
}
