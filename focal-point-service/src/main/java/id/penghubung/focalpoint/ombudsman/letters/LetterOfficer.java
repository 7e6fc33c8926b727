package id.penghubung.focalpoint.ombudsman.letters;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Caller who registers, answers or reads letters.
 *
 * @param subject stable id of the account
 * @param account the name with which the person signs in
 * @param role the role in which the person acts
 * @param name display name
 * @param agencyCode the agency to whose letters the person is limited; null for the letters of all agencies
 */
record LetterOfficer(
        String subject,
        String account,
        String role,
        String name,
        @Nullable String agencyCode) {

    /**
     * Returns the person with the role that sees most.
     *
     * @throws ProblemException 403 if an officer's account belongs to no agency
     */
    static LetterOfficer of(Caller caller) {
        return Stream.of(Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY)
                .filter(caller::hasAnyRole)
                .findFirst()
                .map(role -> of(caller, role, null))
                .orElseGet(() -> ofAgency(caller));
    }

    /**
     * Returns the person as an officer of their agency.
     *
     * @throws ProblemException 403 if the account belongs to no agency
     */
    static LetterOfficer ofAgency(Caller caller) {
        return of(
                caller,
                caller.hasAnyRole(Roles.AGENCY_HEAD) ? Roles.AGENCY_HEAD : Roles.FOCAL_POINT,
                caller.agency().orElseThrow(ProblemException::withoutAgency));
    }

    /** Returns the person as head of their agency, or else as the regional secretary, who stands in for a head. */
    static LetterOfficer approver(Caller caller) {
        return caller.hasAnyRole(Roles.AGENCY_HEAD) ? ofAgency(caller) : of(caller, Roles.SECRETARY, null);
    }

    private static LetterOfficer of(Caller caller, String role, @Nullable String agencyCode) {
        return new LetterOfficer(
                caller.subject(), caller.account(), role, caller.name().orElse(""), agencyCode);
    }

    /** Returns whether the person belongs to the agencies' side, and so prepares answers. */
    boolean isColleague() {
        return agencyCode != null;
    }

    boolean isSecretary() {
        return role.equals(Roles.SECRETARY);
    }

    Actor actor() {
        return new Actor(role, account, name);
    }
}
