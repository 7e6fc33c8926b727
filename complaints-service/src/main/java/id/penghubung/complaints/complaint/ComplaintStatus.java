package id.penghubung.complaints.complaint;

import java.util.EnumSet;
import java.util.Set;

/** The state machine of a complaint: public statuses and allowed transitions, defined only here. */
public enum ComplaintStatus {
    /** Submitted; there is no routing decision yet. */
    SUBMITTED,
    /** Waits for the coordinator's routing decision. */
    IN_TRIAGE,
    /** Assigned to the responsible agency, which has not acknowledged it yet. */
    FORWARDED,
    /** The agency works on the complaint. */
    IN_PROGRESS,
    /** The agency waits for information from the reporter; its deadlines are suspended. */
    NEEDS_INFORMATION,
    /** The agency has answered; the reporter may dispute the answer. */
    RESPONDED,
    CLOSED,
    /** Withdrawn by the reporter, or considered withdrawn. */
    WITHDRAWN,
    /** Not a complaint, or outside the regency's authority. The reporter always gets a reason and an alternative contact. */
    ARCHIVED;

    private Set<ComplaintStatus> allowedTransitions() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(IN_TRIAGE, FORWARDED, WITHDRAWN, ARCHIVED);
            case IN_TRIAGE -> EnumSet.of(FORWARDED, WITHDRAWN, ARCHIVED);
            // An agency may answer at once, without an acknowledgement. The coordinator may recall or archive while it
            // works.
            case FORWARDED -> EnumSet.of(IN_PROGRESS, RESPONDED, IN_TRIAGE, WITHDRAWN, ARCHIVED);
            case IN_PROGRESS -> EnumSet.of(NEEDS_INFORMATION, RESPONDED, IN_TRIAGE, WITHDRAWN, ARCHIVED);
            // The agency may answer without the requested information, or return the complaint.
            case NEEDS_INFORMATION -> EnumSet.of(IN_PROGRESS, RESPONDED, IN_TRIAGE, WITHDRAWN, ARCHIVED);
            case RESPONDED -> EnumSet.of(IN_PROGRESS, CLOSED);
            case CLOSED, WITHDRAWN, ARCHIVED -> EnumSet.noneOf(ComplaintStatus.class);
        };
    }

    public boolean canTransitionTo(ComplaintStatus target) {
        return allowedTransitions().contains(target);
    }

    /** Returns whether an agency is responsible and still has to answer. The complaint may be reassigned. */
    boolean isWithAgency() {
        return this == FORWARDED || this == IN_PROGRESS || this == NEEDS_INFORMATION;
    }

    /** Returns whether no transition is possible any more. Only the superior reopens a closed complaint, once. */
    public boolean isFinal() {
        return allowedTransitions().isEmpty();
    }
}
