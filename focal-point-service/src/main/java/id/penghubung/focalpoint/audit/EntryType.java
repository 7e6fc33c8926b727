package id.penghubung.focalpoint.audit;

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
    DEADLINE_REMINDER,
    DEADLINE_WARNING,
    DEADLINE_BREACHED,
    /** The agency's head, the coordinator or the Ombudsman's liaison was told. */
    ESCALATED,
    /** A changed calendar or policy put a deadline elsewhere. */
    DEADLINE_MOVED,
    NOTE,
    INFORMATION_REQUESTED,
    INFORMATION_REQUEST_ENDED,
    /** The reporter answered what the agency asked. */
    INFORMATION_PROVIDED,
    MEETING_PROPOSED,
    INTERIM_ANSWER,
    DRAFT_CHANGED,
    DRAFT_SUBMITTED,
    DRAFT_APPROVED,
    DRAFT_SENT_BACK,
    /** A file that is meant for the reporter, or came from him. */
    ATTACHED,
    ATTACHED_INTERNALLY;

    /** Whether it is for colleagues only and nothing of it ever reaches the reporter. */
    public boolean isInternal() {
        return switch (this) {
            case ASSIGNED,
                    UNASSIGNED,
                    DEADLINE_REMINDER,
                    DEADLINE_WARNING,
                    ESCALATED,
                    NOTE,
                    DRAFT_CHANGED,
                    DRAFT_SUBMITTED,
                    DRAFT_APPROVED,
                    DRAFT_SENT_BACK,
                    ATTACHED_INTERNALLY -> true;
            default -> false;
        };
    }
}
