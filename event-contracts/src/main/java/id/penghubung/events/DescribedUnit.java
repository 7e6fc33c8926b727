package id.penghubung.events;

import org.jspecify.annotations.Nullable;

/**
 * A unit of an agency that provides services (<i>unit penyelenggara pelayanan</i>, UU 25/2009 Art. 1).
 *
 * @param code unique in the directory
 * @param kind such as {@code DIVISION}, {@code HOSPITAL}, {@code HEALTH_CENTRE}, {@code DISTRICT_OFFICE}
 * @param audience {@code PUBLIC}, {@code INTERNAL} (other agencies) or {@code BOTH}
 * @param districtCode district in which the unit provides services, if it is only one
 */
public record DescribedUnit(
        String code,
        String name,
        String kind,
        String audience,
        @Nullable String districtCode) {}
