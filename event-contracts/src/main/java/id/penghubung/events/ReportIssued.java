package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Examination report of the Ombudsman (<i>laporan hasil pemeriksaan</i>, LHP), without its findings.
 *
 * @param agencyCodes codes of the agencies of the matter
 * @param issuedOn the day of the report
 * @param registeredAt the time at which it was entered
 */
public record ReportIssued(
        UUID reportId,
        UUID matterId,
        List<String> agencyCodes,
        String conclusion,
        LocalDate issuedOn,
        Instant registeredAt)
        implements DomainEvent {}
