package id.penghubung.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A version of a service standard came into force (PermenPANRB 15/2014).
 *
 * @param serviceCode short name of the service, which complaints may name
 * @param serviceTitle name of the service
 * @param number of the version, from 1
 * @param reviewDueOn last day of its next review
 */
public record StandardPublished(
        UUID serviceId,
        String serviceCode,
        String serviceTitle,
        String unitCode,
        int number,
        String decreeNumber,
        LocalDate decreeDate,
        LocalDate reviewDueOn,
        Instant publishedAt)
        implements DomainEvent {}
