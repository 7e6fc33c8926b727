package id.penghubung.quality.standards.pledges;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of pledges, in addition to those that all services share. */
enum PledgeProblem implements CatalogProblem {
    PLEDGE_IN_PREPARATION(
            "pledge-in-preparation", 409, "Sudah ada rancangan maklumat", "A pledge is already in preparation"),
    PLEDGE_STEP_NOT_ALLOWED(
            "pledge-step-not-allowed",
            409,
            "Langkah ini tidak mungkin pada tahap maklumat sekarang",
            "The pledge does not allow this step now");

    private final ProblemType type;

    PledgeProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
