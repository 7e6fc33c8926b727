package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Recall of a complaint from its agency by the coordinator. The case of this round closes and no longer shows the text of the
 * complaint; the complaint goes back to routing as a new round.
 *
 * @param round number of the assignment that has ended
 * @param reason reason for the recall, for staff; it may describe the accusation, so the agency of that round does not see it
 * @param oversight true if the complaint accuses staff (<i>berkadar pengawasan</i>) and goes to the inspectorate next
 */
public record ComplaintRecalled(UUID complaintId, int round, String reason, boolean oversight, Instant recalledAt)
        implements DomainEvent {}
