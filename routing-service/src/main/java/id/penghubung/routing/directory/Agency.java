package id.penghubung.routing.directory;

import org.jspecify.annotations.Nullable;

/**
 * An agency to which complaints may be routed.
 *
 * @param kind such as {@code DEPARTMENT}, {@code INSPECTORATE}, {@code DISTRICT_OFFICE}
 * @param districtCode the district that a district office serves, or null
 * @param active whether complaints may be routed to it
 * @param answered whether somebody answers for it at present; true if the directory does not say
 * @param substitute the person who answers because no focal point is active; null if one is, nobody answers, or the directory does not say
 */
public record Agency(
        String code,
        String name,
        String kind,
        @Nullable String districtCode,
        boolean active,
        boolean answered,
        @Nullable Substitute substitute) {

    public Agency {
        // An instance of the release before changes the one without the other.
        substitute = answered ? substitute : null;
    }

    /** Returns whether the agency supervises the regency's own staff (<i>inspektorat daerah</i>). */
    public boolean isInspectorate() {
        return "INSPECTORATE".equals(kind);
    }

    /** Returns whether the agency belongs to the regional secretary, the superior of the inspectorate (<i>sekretaris daerah</i>). */
    public boolean isSecretariat() {
        return "SECRETARIAT".equals(kind);
    }

    /** Returns whether complaints that accuse staff may be routed to the agency: to no other, which may be the accused one. */
    public boolean mayHandleOversight() {
        return isInspectorate() || isSecretariat();
    }

    /** Returns whether the agency serves a district (<i>kecamatan</i>). */
    public boolean isDistrictOffice() {
        return "DISTRICT_OFFICE".equals(kind);
    }

    boolean isOfficeOf(String district) {
        return isDistrictOffice() && district.equals(districtCode);
    }
}
