package id.penghubung.complaints.duplicates;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Access of a caller to the id and the tracking number of public complaints. Only the reporter has it, the coordinator, and officers of
 * the agency in charge. Everybody else knows a public complaint by its public number alone, so that neither number leads to the other
 * (decision 29).
 *
 * @param account account of a reporter, or null
 * @param agencyCode agency of an officer, or null
 * @param all whether the caller sees every complaint
 */
record TrackingAccess(@Nullable String account, @Nullable String agencyCode, boolean all) {

    static final TrackingAccess NONE = new TrackingAccess(null, null, false);

    static TrackingAccess of(Caller caller) {
        if (caller.isAnonymous()) {
            return NONE;
        }
        if (caller.hasAnyRole(Roles.COORDINATOR)) {
            return new TrackingAccess(null, null, true);
        }
        if (caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR)) {
            return new TrackingAccess(null, caller.agency().orElse(null), false);
        }
        return ofReporter(caller.subject());
    }

    static TrackingAccess ofReporter(String account) {
        return new TrackingAccess(account, null, false);
    }

    /**
     * Returns whether id and tracking number of a complaint may be shown.
     *
     * @param reporterId account of its reporter, or null without one
     * @param agencyInCharge agency that is responsible for it now, or null
     */
    boolean includes(@Nullable String reporterId, @Nullable String agencyInCharge) {
        return all
                || account != null && account.equals(reporterId)
                || agencyCode != null && agencyCode.equals(agencyInCharge);
    }
}
