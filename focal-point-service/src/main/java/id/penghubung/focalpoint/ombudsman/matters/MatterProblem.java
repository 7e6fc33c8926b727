package id.penghubung.focalpoint.ombudsman.matters;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

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

    @Override
    public ProblemType type() {
        return type;
    }
}
