package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Link of complaints with a matter of the Ombudsman, by which its liaison may read them.
 *
 * @param complaintIds the complaints, at least one
 */
public record MatterComplaintsLinked(UUID matterId, List<UUID> complaintIds, Instant linkedAt) implements DomainEvent {}
