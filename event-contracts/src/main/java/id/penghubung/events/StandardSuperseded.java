package id.penghubung.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a service standard was replaced by a later one.
 *
 * @param number of the version that is no longer in force
 * @param supersededBy number of the version that replaces it
 */
public record StandardSuperseded(
        UUID serviceId, String serviceCode, String unitCode, int number, int supersededBy, Instant supersededAt)
        implements DomainEvent {}
