package id.penghubung.focalpoint.directory;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may change the entries of an agency and who may read its contacts. Entries that the caller may not see are
 * answered like missing ones, with 404.
 */
@ApplicationScoped
class DirectoryAccessPolicy {

    private final Caller caller;
    private final AgencyRepository agencies;

    DirectoryAccessPolicy(Caller caller, AgencyRepository agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    /**
     * Requires that the caller may change an agency: the administrator may change every agency, a head their own.
     *
     * @throws ProblemException 404 when the caller may not
     */
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

    /**
     * Requires that the caller may read an agency's contacts: the agency's own officers, head and inspector, the regency's
     * coordinator, secretary and administrator, and for an agency that signed the agreement also the Ombudsman's liaison.
     *
     * @throws ProblemException 404 when the caller may not
     */
    void requireReader(String agencyCode) {
        boolean mayRead = caller.hasAnyRole(Roles.ADMIN, Roles.COORDINATOR, Roles.SECRETARY)
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
