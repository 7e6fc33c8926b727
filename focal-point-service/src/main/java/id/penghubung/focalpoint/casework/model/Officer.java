package id.penghubung.focalpoint.casework.model;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;

/**
 * Who acts for an agency.
 *
 * @param subject the account's stable id
 * @param account the name it signs in with, by which officers are appointed and assigned
 * @param name as colleagues know it; stays within the case, events don't carry it
 */
public record Officer(String subject, String account, String agencyCode, String role, String name) {

    public static Officer of(Caller caller) {
        return new Officer(
                caller.subject(),
                caller.account(),
                CaseVisibility.requireAgencyOf(caller),
                caller.hasAnyRole(Roles.AGENCY_HEAD) ? Roles.AGENCY_HEAD : Roles.FOCAL_POINT,
                caller.name().orElse(""));
    }

    /** Whether he answers for the agency without asking anybody. */
    public boolean isHead() {
        return role.equals(Roles.AGENCY_HEAD);
    }

    public Actor actor() {
        return new Actor(role, account, name);
    }
}
