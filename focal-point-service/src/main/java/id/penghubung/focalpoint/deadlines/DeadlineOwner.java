package id.penghubung.focalpoint.deadlines;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose deadlines they are: hears of each breach once, in the transaction that marks it. */
public interface DeadlineOwner {

    /**
     * Takes note of breaches and tells the world. Must not wait for a subject that another transaction holds: the sweep
     * already holds the deadline, and the other may be waiting for it.
     *
     * @return the subjects that took note; breaches of the others come again with the next sweep
     */
    Set<UUID> takeNote(List<Breach> breaches);
}
