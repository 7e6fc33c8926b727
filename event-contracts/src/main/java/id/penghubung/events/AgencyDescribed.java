package id.penghubung.events;

import org.jspecify.annotations.Nullable;

/**
 * An agency as the directory knows it now; the latest replaces all before.
 *
 * @param kind such as {@code DEPARTMENT}, {@code INSPECTORATE}, {@code DISTRICT_OFFICE}
 * @param districtCode the district that a district office serves
 * @param focalPoint whether it signed the focal-point agreement with the Ombudsman
 * @param active whether complaints may be routed to it
 */
public record AgencyDescribed(
        String code, String name, String kind, @Nullable String districtCode, boolean focalPoint, boolean active)
        implements DomainEvent {}
