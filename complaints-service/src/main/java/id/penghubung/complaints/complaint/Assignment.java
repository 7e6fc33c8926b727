package id.penghubung.complaints.complaint;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of a complaint to an agency. Assignments are counted in rounds, by routing-service. A round that the coordinator
 * has ended by a recall has no effect any more, whatever of it still arrives.
 *
 * @param round number of the last assignment, 0 before the first
 * @param agencyCode the responsible agency, or null
 * @param agencyName name of the agency; null until the event of the assignment has arrived
 * @param recalledRound round that was recalled last, or 0
 */
@Embeddable
record Assignment(
        int round, @Nullable String agencyCode, @Nullable String agencyName, int recalledRound) {

    static final Assignment NONE = new Assignment(0, null, null, 0);

    boolean isCurrent(int eventRound) {
        return eventRound == round && eventRound != recalledRound;
    }

    boolean isLater(int eventRound) {
        return eventRound > round;
    }

    /** Returns whether a case event implied the assignment of this round, whose own event has not arrived yet. */
    boolean isImplied(int eventRound) {
        return isCurrent(eventRound) && agencyCode != null && agencyName == null;
    }

    /** Returns whether the last agency has the complaint no longer because of a recall, and no other has it yet. */
    boolean isRecalled() {
        return agencyCode == null && round > 0 && round == recalledRound;
    }

    Assignment to(int newRound, String newAgency) {
        return new Assignment(newRound, newAgency, null, recalledRound);
    }

    Assignment named(String name) {
        return new Assignment(round, agencyCode, name, recalledRound);
    }

    Assignment ended() {
        return new Assignment(round, null, null, recalledRound);
    }

    Assignment recalled() {
        return new Assignment(round, null, null, round);
    }

    /** Returns the assignment without an agency, in which neither this round nor the next, which may be on its way, has an effect. */
    Assignment endedWithTheNext() {
        return new Assignment(round + 1, null, null, round + 1);
    }
}
