package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Registration of a matter of the Ombudsman (<i>laporan masyarakat di Ombudsman</i>).
 *
 * @param kind the way in which it came to the Ombudsman, such as {@code REGULAR} or {@code RAPID_RESPONSE}
 * @param agencyCodes codes of the agencies concerned
 * @param maladministrationTypes codes of the alleged types
 * @param stage the stage that it had reached, such as {@code EXAMINATION}
 * @param openedOn the day on which the Ombudsman opened it
 * @param openedAt the time of its registration
 */
public record MatterOpened(
        UUID matterId,
        String kind,
        List<String> agencyCodes,
        List<String> maladministrationTypes,
        String stage,
        LocalDate openedOn,
        Instant openedAt)
        implements DomainEvent {}
