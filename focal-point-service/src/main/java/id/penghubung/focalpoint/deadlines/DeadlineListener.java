package id.penghubung.focalpoint.deadlines;

import id.penghubung.kit.identity.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The feature that owns the subjects of one kind. It is informed once of each escalation and each move of a deadline, in
 * the transaction that makes the change.
 */
public interface DeadlineListener {

    /** Returns the kind of the subjects; each kind has one listener. */
    SubjectKind subjectKind();

    /**
     * Records escalations and notifies the people concerned. Must not wait for a subject that another transaction has
     * locked: the sweep has already locked the deadline, and the other transaction may be waiting for it.
     *
     * @return the subjects that were updated; escalations of the others are repeated by the next sweep
     */
    Set<UUID> onEscalation(List<EscalationReached> escalations);

    /**
     * Returns whether a caller may read the explanation of a deadline. The caller is already known to belong to the agency
     * of the deadline, or to have a role that may read the deadlines of all agencies.
     */
    default boolean isVisible(UUID subjectId, Caller caller) {
        return true;
    }

    /**
     * Locks these subjects until the transaction ends, so that their deadlines can be moved. May wait for the locks: the
     * caller has not locked a deadline yet.
     */
    void lock(Collection<UUID> subjectIds);

    /**
     * Records deadlines that were moved; the subjects are locked.
     *
     * @param earliestPending the earliest pending deadline of each subject after the move
     * @param reason a readable description of the changed rule
     */
    void onDeadlinesMoved(List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason);
}
