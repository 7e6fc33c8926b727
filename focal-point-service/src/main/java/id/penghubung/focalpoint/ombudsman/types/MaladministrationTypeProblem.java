package id.penghubung.focalpoint.ombudsman.types;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of maladministration types, in addition to the common problem types of all services. */
enum MaladministrationTypeProblem implements CatalogProblem {
    TYPE_EXISTS(
            "maladministration-type-exists",
            409,
            "Jenis maladministrasi sudah ada",
            "The maladministration type already exists"),
    TYPE_ENDED(
            "maladministration-type-ended",
            409,
            "Jenis maladministrasi sudah berakhir",
            "The maladministration type has ended already");

    private final ProblemType type;

    MaladministrationTypeProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
