package id.penghubung.quality.assessments;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.access.QualityCaller;
import id.penghubung.quality.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides which assessments a caller reads, and which unit an evaluator scores. */
@ApplicationScoped
public class AssessmentAccess {

    private final QualityCaller caller;

    AssessmentAccess(QualityCaller caller) {
        this.caller = caller;
    }

    /**
     * Returns the units whose assessments the caller may read: all for evaluators and those who supervise, those of the own agency for its
     * officers and head.
     *
     * @throws ProblemException 403 for an officer whose account names no agency
     */
    public Scope readScope() {
        return caller.isEvaluator() ? Scope.all() : caller.readScope();
    }

    /** Returns whether the caller may read scores of an evaluator that are not signed yet. The unit itself may not. */
    public boolean mayReadDraftOf(String agencyCode) {
        return caller.isBureau() || !caller.isOf(agencyCode);
    }

    /**
     * Requires that the caller is of another agency than the unit. An account names its agency only, so an agency with several units counts
     * as one.
     *
     * @throws ProblemException 403 for an evaluator of the same agency, and for an account that names no agency
     */
    public void requireOther(String agencyCode) {
        if (caller.requireAgency().equals(agencyCode)) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_OWN_UNIT,
                    "Minta penilai dari instansi lain.",
                    "Ask an evaluator of another agency.");
        }
    }

    /** @throws ProblemException 403 for an evaluator of the same agency, unless the caller is of the organisation bureau */
    public void requireOtherOrBureau(String agencyCode) {
        if (!caller.isBureau()) {
            requireOther(agencyCode);
        }
    }
}
