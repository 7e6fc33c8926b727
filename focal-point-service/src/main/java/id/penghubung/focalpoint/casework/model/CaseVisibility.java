package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a caller sees. Goes into the query, so that what he may not see is not there.
 *
 * @param agencyCode the one agency, or null for all of them
 */
public record CaseVisibility(@Nullable String agencyCode) {

    /** The coordinator sees every desk, anybody else that of his own agency. */
    public static CaseVisibility of(Caller caller) {
        return caller.hasAnyRole(Roles.COORDINATOR) ? new CaseVisibility(null) : new CaseVisibility(requireAgencyOf(caller));
    }

    /** Who checks what others wrote sees whether it is whole, at every agency. */
    public static CaseVisibility ofAuditor(Caller caller) {
        return caller.hasAnyRole(Roles.INSPECTOR, Roles.ADMIN) ? new CaseVisibility(null) : of(caller);
    }

    /** @throws ProblemException 403 where the account is bound to no agency */
    public static String requireAgencyOf(Caller caller) {
        return caller.agency()
                .orElseThrow(() -> ProblemException.of(
                        CaseProblem.ACCOUNT_WITHOUT_AGENCY,
                        "Minta pengelola mengisi instansi pada akun Anda.",
                        "Ask the administrator to set the agency of your account."));
    }
}
