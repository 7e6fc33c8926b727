package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Change of a coordination meeting of the regency and the Ombudsman, without its agenda and minutes.
 *
 * @param agencyCodes codes of the agencies that its participants represent
 * @param change {@code PLANNED}, {@code MOVED}, {@code CANCELLED}, {@code INVITED}, {@code OPENED}, {@code MINUTES_CLOSED} or
 *     {@code MINUTES_SUPPLEMENTED}
 */
public record CoordinationChanged(
        UUID meetingId, List<String> agencyCodes, String change, Instant startsAt, Instant changedAt)
        implements DomainEvent {}
