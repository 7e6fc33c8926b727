package id.penghubung.kit.repair;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of the repair of events. */
enum RepairProblem implements CatalogProblem {
    DEAD_LETTER_ENDED(
            "dead-letter-ended", 409, "Peristiwa ini sudah diputuskan", "This dead letter was decided about already"),
    REDELIVERY_FAILED(
            "redelivery-failed",
            409,
            "Peristiwa ini masih tidak dapat diterapkan",
            "The event still cannot be applied");

    private final ProblemType type;

    RepairProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
