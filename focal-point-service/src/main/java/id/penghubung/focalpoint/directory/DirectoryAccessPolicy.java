package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Who may change what of an agency, and who may read its contacts. What is not his to see is not there: 404. */
@ApplicationScoped
class DirectoryAccessPolicy {

    private final Caller caller;
    private final AgencyRepository agencies;

    DirectoryAccessPolicy(Caller caller, AgencyRepository agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    /** The administrator keeps every agency, a head his own. */
    Editor requireEditor(@Nullable String agencyCode) {
        if (caller.hasAnyRole(Roles.ADMIN)) {
            return editor(Roles.ADMIN);
        }
        if (caller.hasAnyRole(Roles.AGENCY_HEAD) && isOwn(agencyCode)) {
            return editor(Roles.AGENCY_HEAD);
        }
        throw ProblemException.notFound();
    }

    Editor admin() {
        return editor(Roles.ADMIN);
    }

    /** Contacts are for the agency's own people and the regency's desk; those of agencies that signed for the Ombudsman too. */
    void requireReader(String agencyCode) {
        boolean mayRead = caller.hasAnyRole(Roles.ADMIN, Roles.COORDINATOR)
                || (caller.hasAnyRole(Roles.FOCAL_POINT, Roles.AGENCY_HEAD, Roles.INSPECTOR) && isOwn(agencyCode))
                || (caller.hasAnyRole(Roles.OMBUDSMAN) && hasSigned(agencyCode));
        if (!mayRead) {
            throw ProblemException.notFound();
        }
    }

    private boolean isOwn(@Nullable String agencyCode) {
        return caller.agency().filter(own -> own.equals(agencyCode)).isPresent();
    }

    private boolean hasSigned(String agencyCode) {
        return agencies.findByIdOptional(agencyCode).filter(Agency::focalPoint).isPresent();
    }

    private Editor editor(String role) {
        return new Editor(caller.subject(), caller.account(), role);
    }
}
