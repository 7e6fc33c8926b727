package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Change of a planned mediation or conciliation in a matter of the Ombudsman; {@link SettlementRecorded} is its result.
 *
 * @param agencyCodes codes of the agencies that are to take part
 * @param change {@code PLANNED}, {@code MOVED} or {@code CANCELLED}
 * @param startsAt the time for which it is planned, or was before it was cancelled
 */
public record SettlementChanged(
        UUID meetingId,
        UUID matterId,
        List<String> agencyCodes,
        String kind,
        String change,
        Instant startsAt,
        Instant changedAt)
        implements DomainEvent {}
