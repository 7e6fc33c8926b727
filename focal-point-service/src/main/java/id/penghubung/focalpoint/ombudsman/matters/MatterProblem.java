package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types of matters, in addition to the common problem types of all services. */
enum MatterProblem implements CatalogProblem {
    MATTER_CLOSED("matter-closed", 409, "Laporan Ombudsman sudah ditutup", "The matter is closed"),
    AGENCY_HAS_OPEN_WORK(
            "agency-has-open-work",
            409,
            "Instansi masih memiliki kewajiban dalam laporan",
            "The agency has open work in the matter"),
    TRANSITION_NOT_ALLOWED(
            "transition-not-allowed", 409, "Perpindahan tahap tidak diperbolehkan", "The transition is not allowed");

    private final ProblemType type;

    MatterProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    /**
     * Returns the problem of everything that ends with a matter.
     *
     * @param pointer what is not possible any more: a field of the body, or {@code #} for all of it
     */
    static ProblemException closed(String pointer) {
        return ProblemException.of(
                        MATTER_CLOSED,
                        "Laporan ini sudah ditutup, jadi tidak dapat diubah dan tidak ada lagi yang diminta dari instansi.",
                        "This matter is closed: it cannot be changed, and nothing is asked of the agencies any more.")
                .withError(new FieldError(
                        pointer,
                        Text.of("tidak berlaku untuk laporan yang ditutup", "does not apply to a closed matter")));
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
