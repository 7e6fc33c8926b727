package id.penghubung.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Current data of an agency in the directory. The latest event replaces all earlier ones.
 *
 * @param kind such as {@code DEPARTMENT}, {@code INSPECTORATE}, {@code DISTRICT_OFFICE}
 * @param districtCode district that a district office serves
 * @param focalPoint true if the agency signed the focal-point agreement with the Ombudsman
 * @param active true if complaints may be routed to the agency
 * @param units all its units that provide services; null in events of earlier releases, which say nothing about units
 * @param answeredBy the person who answers for it at present: {@code FOCAL_POINT}, {@code DEPUTY}, {@code HEAD} or {@code NOBODY}; an open
 *     list. Null in events that say nothing about it
 */
public record AgencyDescribed(
        String code,
        String name,
        String kind,
        @Nullable String districtCode,
        boolean focalPoint,
        boolean active,
        @Nullable List<DescribedUnit> units,
        @Nullable String answeredBy)
        implements DomainEvent {

    /** The value of {@link #answeredBy} of an agency without anybody who answers for it. */
    public static final String NOBODY = "NOBODY";

    /** Creates an event that says nothing about units and people. */
    public AgencyDescribed(
            String code, String name, String kind, @Nullable String districtCode, boolean focalPoint, boolean active) {
        this(code, name, kind, districtCode, focalPoint, active, null, null);
    }

    /** Creates an event that says nothing about people. */
    public AgencyDescribed(
            String code,
            String name,
            String kind,
            @Nullable String districtCode,
            boolean focalPoint,
            boolean active,
            @Nullable List<DescribedUnit> units) {
        this(code, name, kind, districtCode, focalPoint, active, units, null);
    }

    /** Returns this description with all units of the agency. */
    public AgencyDescribed withUnits(List<DescribedUnit> all) {
        return new AgencyDescribed(code, name, kind, districtCode, focalPoint, active, all, answeredBy);
    }

    /** Returns this description with the person who answers for the agency. */
    public AgencyDescribed withAnswering(@Nullable String answering) {
        return new AgencyDescribed(code, name, kind, districtCode, focalPoint, active, units, answering);
    }
}
