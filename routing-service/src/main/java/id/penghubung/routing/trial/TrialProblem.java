package id.penghubung.routing.trial;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of trials. */
enum TrialProblem implements CatalogProblem {
    TRIAL_UNFINISHED("trial-unfinished", 409, "Uji coba masih berjalan", "A trial is still running"),
    TRIAL_ENDED("trial-ended", 409, "Uji coba sudah berakhir", "The trial has ended");

    private final ProblemType type;

    TrialProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
