package id.penghubung.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Correction of a matter of the Ombudsman: what was entered at its registration was wrong. It carries the values after the
 * correction, also those that have not changed.
 *
 * @param kind the way in which it came to the Ombudsman, such as {@code REGULAR} or {@code RAPID_RESPONSE}
 * @param agencyCodes codes of the agencies concerned
 * @param maladministrationTypes codes of the alleged types
 */
public record MatterCorrected(
        UUID matterId, String kind, List<String> agencyCodes, List<String> maladministrationTypes, Instant correctedAt)
        implements DomainEvent {}
