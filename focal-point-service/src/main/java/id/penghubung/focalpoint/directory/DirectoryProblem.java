package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of changes to the directory, in addition to those that all services share. */
enum DirectoryProblem implements CatalogProblem {
    CODE_TAKEN("code-taken", 409, "Kode sudah dipakai", "The code is taken"),
    TERMS_OVERLAP("terms-overlap", 409, "Masa tugas bertumpang tindih", "The terms overlap"),
    TERM_ENDED("term-ended", 409, "Masa tugas sudah berakhir", "The term has ended"),
    UNIT_IN_USE("unit-in-use", 409, "Unit masih dipakai", "The unit is still in use");

    private final ProblemType type;

    DirectoryProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
