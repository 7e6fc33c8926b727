package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * End of a matter of the Ombudsman. Its reason is not published, because it may tell of the reporter.
 *
 * @param agencyCodes codes of the agencies concerned
 * @param outcome {@code CLOSED}, or {@code STOPPED} if the examination was stopped
 * @param closedOn the day of the end at the Ombudsman
 * @param closedAt the time at which it was entered
 */
public record MatterClosed(
        UUID matterId, List<String> agencyCodes, String fromStage, String outcome, LocalDate closedOn, Instant closedAt)
        implements DomainEvent {}
