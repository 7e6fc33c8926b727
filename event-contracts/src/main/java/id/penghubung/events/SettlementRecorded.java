package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Result of a mediation, a conciliation or a quick settlement in a matter of the Ombudsman, without what was agreed.
 *
 * @param agencyCodes codes of the agencies that took part
 * @param recordedAt the time at which it was entered
 */
public record SettlementRecorded(
        UUID meetingId,
        UUID matterId,
        List<String> agencyCodes,
        String kind,
        String outcome,
        Instant heldAt,
        Instant recordedAt)
        implements DomainEvent {}
