package id.penghubung.focalpoint.casework;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;

/**
 * Who acts for an agency.
 *
 * @param subject the account
 * @param name as colleagues know it; stays within the case, events don't carry it
 */
record Officer(String subject, String agencyCode, String role, String name) {

    static Officer of(Caller caller) {
        return new Officer(
                caller.subject(),
                Sight.ofOfficer(caller),
                caller.hasAnyRole(Roles.FOCAL_POINT) ? Roles.FOCAL_POINT : Roles.AGENCY_HEAD,
                caller.name().orElse(""));
    }
}
