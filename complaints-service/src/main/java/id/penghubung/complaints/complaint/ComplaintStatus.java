package id.penghubung.complaints.complaint;

import java.util.EnumSet;
import java.util.Set;

/** Where a complaint stands for its reporter, with the moves that are allowed. There is no other place that knows. */
public enum ComplaintStatus {
    /** Taken in; nobody has looked at it. */
    SUBMITTED,
    /** Waits for the coordinator to say who is responsible. */
    IN_TRIAGE,
    /** An agency was found responsible and has it on its desk. */
    FORWARDED,
    /** The agency works on it. */
    IN_PROGRESS,
    /** The agency waits for the reporter; its clock stops. */
    NEEDS_INFORMATION,
    /** The agency has answered; the reporter may dispute the answer. */
    RESPONDED,
    CLOSED,
    /** Taken back by the reporter, or deemed so. */
    WITHDRAWN,
    /** Not a complaint or not in the regency's power; always with a reason and where to go instead. */
    ARCHIVED;

    private Set<ComplaintStatus> allowedTransitions() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(IN_TRIAGE, FORWARDED, WITHDRAWN, ARCHIVED);
            case IN_TRIAGE -> EnumSet.of(FORWARDED, WITHDRAWN, ARCHIVED);
            // An agency that can answer at once need not first say that it has begun.
            case FORWARDED -> EnumSet.of(IN_PROGRESS, RESPONDED, IN_TRIAGE, WITHDRAWN);
            case IN_PROGRESS -> EnumSet.of(NEEDS_INFORMATION, RESPONDED, IN_TRIAGE, WITHDRAWN);
            // The agency may answer without what it asked for, or find that it is another's.
            case NEEDS_INFORMATION -> EnumSet.of(IN_PROGRESS, RESPONDED, IN_TRIAGE, WITHDRAWN);
            case RESPONDED -> EnumSet.of(IN_PROGRESS, CLOSED);
            case CLOSED, WITHDRAWN, ARCHIVED -> EnumSet.noneOf(ComplaintStatus.class);
        };
    }

    public boolean canTransitionTo(ComplaintStatus target) {
        return allowedTransitions().contains(target);
    }

    /** An agency has it and owes an answer; it may still go to another. */
    boolean isWithAgency() {
        return this == FORWARDED || this == IN_PROGRESS || this == NEEDS_INFORMATION;
    }

    /** Nothing can change any more. */
    public boolean isFinal() {
        return allowedTransitions().isEmpty();
    }
}
