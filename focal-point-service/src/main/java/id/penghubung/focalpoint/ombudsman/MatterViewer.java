package id.penghubung.focalpoint.ombudsman;

import id.penghubung.focalpoint.audit.Actor;
import id.penghubung.focalpoint.directory.AgencyStructure;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request with their visibility scope, which is a condition of the query, so that other matters are not
 * found.
 *
 * @param subject stable id of the account
 * @param account the name with which they sign in
 * @param name display name
 * @param role the role in which they act
 * @param agencyCode the only agency whose part of a matter they see, or null if they see all
 * @param units the units to which they belong, with those above; if one of them is accused, they are excluded
 */
public record MatterViewer(
        String subject,
        String account,
        String name,
        String role,
        @Nullable String agencyCode,
        Set<UUID> units) {

    /** The roles that see the matters of all agencies. */
    private static final List<String> ALL_AGENCIES = List.of(Roles.OMBUDSMAN, Roles.COORDINATOR, Roles.SECRETARY);

    /**
     * Returns the scope of a caller: all agencies for the liaison, the coordinator and the regional secretary, the own
     * agency for other roles.
     *
     * @throws ProblemException 403 if an officer's account belongs to no agency
     */
    public static MatterViewer of(Caller caller, AgencyStructure structure) {
        return ALL_AGENCIES.stream()
                .filter(caller::hasAnyRole)
                .findFirst()
                .map(role -> of(caller, role, null, units(caller, structure)))
                .orElseGet(() -> ofAgency(caller, structure));
    }

    /**
     * Returns the scope of a caller as an officer of their agency, in no other role that they may have.
     *
     * @throws ProblemException 403 if the account belongs to no agency
     */
    public static MatterViewer ofAgency(Caller caller, AgencyStructure structure) {
        return of(
                caller,
                caller.hasAnyRole(Roles.AGENCY_HEAD) ? Roles.AGENCY_HEAD : Roles.FOCAL_POINT,
                caller.agency().orElseThrow(ProblemException::withoutAgency),
                units(caller, structure));
    }

    /** Returns the scope of a caller as head of their agency, or else as the regional secretary, who stands in for a head. */
    public static MatterViewer ofHead(Caller caller, AgencyStructure structure) {
        return caller.hasAnyRole(Roles.AGENCY_HEAD)
                ? ofAgency(caller, structure)
                : of(caller, Roles.SECRETARY, null, units(caller, structure));
    }

    private static Set<UUID> units(Caller caller, AgencyStructure structure) {
        return caller.agency()
                .map(agency -> structure.unitsOf(agency, SignInName.normalized(caller.account())))
                .orElse(Set.of());
    }

    private static MatterViewer of(Caller caller, String role, @Nullable String agencyCode, Set<UUID> units) {
        return new MatterViewer(
                caller.subject(), caller.account(), caller.name().orElse(""), role, agencyCode, units);
    }

    /** Returns the name by which the directory knows the account; some identity providers keep capital letters. */
    public String signInName() {
        return SignInName.normalized(account);
    }

    /** Returns whether the viewer is one of the readers that {@link MatterExclusions} has found. */
    public boolean isOneOf(Set<String> readers) {
        return readers.contains(signInName()) || readers.contains(subject.toLowerCase(Locale.ROOT));
    }

    public boolean seesAll() {
        return agencyCode == null;
    }

    public boolean sees(String agency) {
        return agencyCode == null || agencyCode.equals(agency);
    }

    /** Returns true for the liaison and the coordinator, who register matters and follow them. */
    public boolean mayHandle() {
        return role.equals(Roles.OMBUDSMAN) || role.equals(Roles.COORDINATOR);
    }

    /** Returns true for the coordinator, who learns of a matter from a letter. */
    public boolean opensFromLetter() {
        return role.equals(Roles.COORDINATOR);
    }

    public boolean isLiaison() {
        return role.equals(Roles.OMBUDSMAN);
    }

    public boolean isSecretary() {
        return role.equals(Roles.SECRETARY);
    }

    public Actor actor() {
        return new Actor(role, account, name);
    }
}
