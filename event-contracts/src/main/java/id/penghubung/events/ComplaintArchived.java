package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * End of a complaint that no agency of the regency can handle (<i>diarsipkan</i>). An agency that has it stops its work.
 *
 * @param reasonCode code of the reason, such as {@code NOT_OUR_AUTHORITY}
 * @param outsideBody code of the outside body to which the reporter is pointed, if there is one
 */
public record ComplaintArchived(
        UUID complaintId, String reasonCode, @Nullable String outsideBody, Instant archivedAt) implements DomainEvent {}
