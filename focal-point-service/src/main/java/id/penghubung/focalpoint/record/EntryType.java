package id.penghubung.focalpoint.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry tells of. Names are stored and sealed: one is never renamed or taken away. */
@Schema(name = "CaseEntryType")
public enum EntryType {
    OPENED,
    ACKNOWLEDGED,
    FOLLOW_UP,
    RESOLVED,
    RETURNED,
    WITHDRAWN,
    ASSIGNED,
    UNASSIGNED,
    DEADLINE_BREACHED;

    /** Whether it is for colleagues only and nothing of it ever reaches the reporter. */
    public boolean isInternal() {
        return switch (this) {
            case ASSIGNED, UNASSIGNED -> true;
            default -> false;
        };
    }
}
