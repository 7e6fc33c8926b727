package id.penghubung.routing.directory;

import org.jspecify.annotations.Nullable;

/**
 * An agency to which complaints may be routed.
 *
 * @param kind such as {@code DEPARTMENT}, {@code INSPECTORATE}, {@code DISTRICT_OFFICE}
 * @param districtCode the district that a district office serves, or null
 * @param active whether complaints may be routed to it
 */
public record Agency(
        String code, String name, String kind, @Nullable String districtCode, boolean active) {

    /** Returns whether the agency supervises the regency's own staff (<i>inspektorat daerah</i>). */
    public boolean isInspectorate() {
        return "INSPECTORATE".equals(kind);
    }

    boolean isOfficeOf(String district) {
        return "DISTRICT_OFFICE".equals(kind) && district.equals(districtCode);
    }
}
