package id.penghubung.focalpoint.casework;

import id.penghubung.focalpoint.record.Actor;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;

/**
 * Who acts for an agency.
 *
 * @param subject the account's stable id
 * @param account the name it signs in with, by which officers are appointed and assigned
 * @param name as colleagues know it; stays within the case, events don't carry it
 */
record Officer(String subject, String account, String agencyCode, String role, String name) {

    static Officer of(Caller caller) {
        return new Officer(
                caller.subject(),
                caller.account(),
                Sight.ofOfficer(caller),
                caller.hasAnyRole(Roles.AGENCY_HEAD) ? Roles.AGENCY_HEAD : Roles.FOCAL_POINT,
                caller.name().orElse(""));
    }

    /** Whether he answers for the agency without asking anybody. */
    boolean isHead() {
        return role.equals(Roles.AGENCY_HEAD);
    }

    Actor actor() {
        return new Actor(role, account, name);
    }
}
