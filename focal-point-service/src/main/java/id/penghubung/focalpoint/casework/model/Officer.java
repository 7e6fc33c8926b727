package id.penghubung.focalpoint.casework.model;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;

/**
 * Officer who acts for an agency.
 *
 * @param subject stable id of the account
 * @param account the name with which the officer signs in; appointments and assignments refer to it
 * @param name display name for colleagues; it stays within the case, events do not contain it
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

    /** Returns true if the officer is the head of the agency, who needs no approval. */
    public boolean isHead() {
        return role.equals(Roles.AGENCY_HEAD);
    }

    public Actor actor() {
        return new Actor(role, account, name);
    }
}
