package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Decision of the coordinator whether the file of a complaint is complete. A complete file starts the outer limit of 60 days
 * (UU 25/2009 Art. 50), an incomplete one the 30 days in which the reporter completes it (Art. 44).
 *
 * @param missing texts that tell the reporter what is missing; empty if the file is complete
 */
public record CompletenessDecided(UUID complaintId, boolean complete, List<String> missing, Instant decidedAt)
        implements DomainEvent {}
