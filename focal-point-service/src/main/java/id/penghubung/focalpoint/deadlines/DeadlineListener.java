package id.penghubung.focalpoint.deadlines;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose deadlines they are: hears of each rung and each move once, in the transaction that makes it so. */
public interface DeadlineListener {

    /**
     * Takes note of rungs and tells whom it concerns. Must not wait for a subject that another transaction holds: the
     * sweep already holds the deadline, and the other may be waiting for it.
     *
     * @return the subjects that took note; rungs of the others come again with the next sweep
     */
    Set<UUID> onEscalation(List<EscalationReached> escalations);

    /**
     * Keeps others from changing these subjects until the transaction ends, so that their deadlines can be moved. May wait:
     * the caller holds no deadline yet.
     */
    void lock(Collection<UUID> subjectIds);

    /**
     * Takes note of deadlines that were moved; the subjects are held.
     *
     * @param earliestPending the soonest deadline that each subject now owes
     * @param reason what changed, for people
     */
    void onDeadlinesMoved(List<DeadlineMove> moves, List<EarliestPendingDeadline> earliestPending, String reason);
}
