package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Move of a matter of the Ombudsman to another stage in which it is not closed.
 *
 * @param agencyCodes codes of the agencies concerned
 * @param movedOn the day of the move at the Ombudsman
 * @param movedAt the time at which it was entered
 */
public record MatterMoved(
        UUID matterId, List<String> agencyCodes, String fromStage, String toStage, LocalDate movedOn, Instant movedAt)
        implements DomainEvent {}
