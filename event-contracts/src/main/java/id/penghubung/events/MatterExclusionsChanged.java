package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Complaints that a matter of the Ombudsman links, with the readers who are excluded from it because they are accused or
 * have a conflict of interest. Both lists are complete: they replace those of an earlier event of the matter.
 *
 * @param complaintIds the linked complaints; none if all links were removed
 * @param excludedReaders SHA-256 of the sign-in name or stable id of each excluded reader, in lower case and UTF-8, as 64
 *     lower-case hexadecimal digits; names are not sent
 */
public record MatterExclusionsChanged(
        UUID matterId, List<UUID> complaintIds, List<String> excludedReaders, Instant changedAt)
        implements DomainEvent {}
