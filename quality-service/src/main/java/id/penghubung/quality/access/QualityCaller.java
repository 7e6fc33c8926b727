package id.penghubung.quality.access;

import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Caller of a request as the features of this service see one: an actor with a scope of visibility. */
@ApplicationScoped
public class QualityCaller {

    private final Caller caller;

    QualityCaller(Caller caller) {
        this.caller = caller;
    }

    /**
     * Returns the units that the caller may read before they are published: all for the organisation bureau, the Ombudsman, the
     * regional secretary and the administrator, those of the own agency for its officers and head.
     *
     * @throws ProblemException 403 for an officer whose account names no agency
     */
    public Scope readScope() {
        return caller.hasAnyRole(Roles.QUALITY_COORDINATOR, Roles.OMBUDSMAN, Roles.SECRETARY, Roles.ADMIN)
                ? Scope.all()
                : ownAgency();
    }

    /**
     * Returns the units for which the caller may act: all for the organisation bureau, those of the own agency for its officers
     * and head.
     *
     * @throws ProblemException 403 for an officer whose account names no agency
     */
    public Scope actScope() {
        return caller.hasAnyRole(Roles.QUALITY_COORDINATOR) ? Scope.all() : ownAgency();
    }

    /** Returns whether the account is bound to this agency. */
    public boolean isOf(String agencyCode) {
        return caller.agency().filter(agencyCode::equals).isPresent();
    }

    /**
     * Returns the agency to which the account is bound.
     *
     * @throws ProblemException 403 for an account that names no agency
     */
    public String requireAgency() {
        return caller.agency().orElseThrow(ProblemException::withoutAgency);
    }

    public boolean isBureau() {
        return caller.hasAnyRole(Roles.QUALITY_COORDINATOR);
    }

    public boolean isEvaluator() {
        return caller.hasAnyRole(Roles.EVALUATOR);
    }

    public boolean isHead() {
        return caller.hasAnyRole(Roles.AGENCY_HEAD);
    }

    /** Returns the person who acts, for records of who did what. */
    public Actor actor() {
        return new Actor(caller.subject(), caller.account(), caller.name().orElse(""), role());
    }

    private String role() {
        for (String role : new String[] {
            Roles.QUALITY_COORDINATOR,
            Roles.AGENCY_HEAD,
            Roles.FOCAL_POINT,
            Roles.EVALUATOR,
            Roles.OMBUDSMAN,
            Roles.ADMIN
        }) {
            if (caller.hasAnyRole(role)) {
                return role;
            }
        }
        return "";
    }

    private Scope ownAgency() {
        return Scope.ofAgency(requireAgency());
    }
}
