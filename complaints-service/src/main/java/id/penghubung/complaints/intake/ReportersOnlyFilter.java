package id.penghubung.complaints.intake;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses accounts that are not a reporter's before the body is read, as {@code @RolesAllowed} does, which cannot let in
 * callers without an account.
 */
class ReportersOnlyFilter {

    private final Caller caller;

    ReportersOnlyFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    @ReportersOnly
    public void refuseOtherAccounts() {
        if (!caller.isAnonymous() && !caller.hasAnyRole(Roles.REPORTER)) {
            throw ProblemException.of(
                    CommonProblem.FORBIDDEN,
                    "Laporan dikirim dengan akun pelapor atau tanpa akun.",
                    "Complaints are submitted with a reporter's account or without one.");
        }
    }
}
