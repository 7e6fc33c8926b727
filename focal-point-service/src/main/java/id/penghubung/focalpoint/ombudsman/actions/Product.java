package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.focalpoint.deadlines.DeadlineStage;
import id.penghubung.focalpoint.deadlines.PolicySubject;
import id.penghubung.kit.problem.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The products of the Ombudsman that an agency must carry out. */
@Schema(name = "OmbudsmanProduct")
public enum Product {
    /** <i>Tindakan korektif</i> of an examination report, Peraturan Ombudsman 58/2023 Art. 54: 30 working days. */
    CORRECTIVE_ACTION(DeadlineStage.CORRECTIVE_ACTION),
    /** <i>Saran perbaikan</i>. Takes the time of a corrective action, unless there is a policy of its own. */
    IMPROVEMENT_SUGGESTION(DeadlineStage.CORRECTIVE_ACTION),
    /** <i>Saran penyempurnaan</i>, likewise. */
    SUGGESTION_OF_PERFECTION(DeadlineStage.CORRECTIVE_ACTION),
    /** <i>Rekomendasi</i>, UU 37/2008 Art. 38: 60 days. */
    RECOMMENDATION(DeadlineStage.RECOMMENDATION),
    /** A task that was agreed in a settlement meeting, or decided in a coordination meeting, which sets its time. */
    AGREEMENT(DeadlineStage.AGREEMENT);

    private final DeadlineStage stage;

    Product(DeadlineStage stage) {
        this.stage = stage;
    }

    /** @throws ProblemException 409 if it is another product */
    void requireRecommendation(String field) {
        if (this != RECOMMENDATION) {
            throw ActionProblem.PRODUCT_DIFFERS.at(
                    field, "hanya berlaku untuk rekomendasi", "applies only to a recommendation");
        }
    }

    /** @throws ProblemException 409 for a recommendation, about which the superior reports */
    void requireSubmittedByHead(String field) {
        if (this == RECOMMENDATION) {
            throw ActionProblem.PRODUCT_DIFFERS.at(
                    field,
                    "pelaksanaan rekomendasi dilaporkan oleh atasan",
                    "the superior reports about a recommendation");
        }
    }

    DeadlineStage stage() {
        return stage;
    }

    /** Returns the subjects of the policies that apply: that of a rapid response first, then that of the product. */
    List<String> policySubjects(boolean rapidResponse) {
        return rapidResponse
                ? PolicySubject.OMBUDSMAN_CASE.ofClasses(PolicySubject.RAPID_RESPONSE, name())
                : PolicySubject.OMBUDSMAN_CASE.ofClasses(name());
    }
}
