package id.penghubung.focalpoint.directory;

import id.penghubung.kit.problem.ProblemType;
import id.penghubung.kit.text.Text;

/** The problem types of changes to the directory, in addition to those that all services share. */
enum DirectoryProblem implements ProblemType {
    CODE_TAKEN("code-taken", 409, "Kode sudah dipakai", "The code is taken"),
    TERMS_OVERLAP("terms-overlap", 409, "Masa tugas bertumpang tindih", "The terms overlap"),
    TERM_ENDED("term-ended", 409, "Masa tugas sudah berakhir", "The term has ended"),
    UNIT_IN_USE("unit-in-use", 409, "Unit masih dipakai", "The unit is still in use");

    private final String slug;
    private final int status;
    private final Text title;

    DirectoryProblem(String slug, int status, String id, String en) {
        this.slug = slug;
        this.status = status;
        this.title = Text.of(id, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
