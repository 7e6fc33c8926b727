package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Visibility scope: the cases that a caller may see. It is a condition of the query, so that other cases are not
 * found.
 *
 * @param agencyCode code of the one agency, or null for all agencies
 */
public record CaseVisibility(@Nullable String agencyCode) {

    /** The cases of all agencies. */
    public static final CaseVisibility ALL = new CaseVisibility(null);

    /** Returns the scope of a caller: all agencies for the coordinator, the own agency for other roles. */
    public static CaseVisibility of(Caller caller) {
        return caller.hasAnyRole(Roles.COORDINATOR) ? ALL : new CaseVisibility(requireAgencyOf(caller));
    }

    /**
     * Returns the scope for the verification of audit records: all agencies for inspectors and administrators,
     * otherwise as {@link #of}.
     */
    public static CaseVisibility ofAuditor(Caller caller) {
        return caller.hasAnyRole(Roles.INSPECTOR, Roles.ADMIN) ? ALL : of(caller);
    }

    /** @throws ProblemException 403 if the account belongs to no agency */
    public static String requireAgencyOf(Caller caller) {
        return caller.agency()
                .orElseThrow(() -> ProblemException.of(
                        CaseProblem.ACCOUNT_WITHOUT_AGENCY,
                        "Minta pengelola mengisi instansi pada akun Anda.",
                        "Ask the administrator to set the agency of your account."));
    }
}
