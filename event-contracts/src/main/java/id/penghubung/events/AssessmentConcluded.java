package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The assessment of a unit was concluded (PermenPANRB 29/2022). Its index never changes any more.
 *
 * @param kind kind of the instrument, such as {@code PEKPPP}; an open list
 * @param year of the instrument
 * @param index index of public service, 0.00 to 5.00
 * @param category code of the category of the index
 */
public record AssessmentConcluded(
        UUID assessmentId, String unitCode, String kind, int year, double index, String category, Instant concludedAt)
        implements DomainEvent {}
