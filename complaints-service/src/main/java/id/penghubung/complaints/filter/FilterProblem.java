package id.penghubung.complaints.filter;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types of filtered lists. */
public enum FilterProblem implements CatalogProblem {
    TOO_BROAD(
            "search-too-broad",
            Text.of("Pencarian terlalu luas", "The search is too broad"),
            Text.of(
                    "Pencarian tidak selesai dalam batas waktunya; persempit saringannya, misalnya kecamatan atau tanggal.",
                    "The search did not end within its time limit; narrow the filters, for instance by district or dates."));

    private static final int UNPROCESSABLE = 422;

    private final ProblemType type;
    private final Text detail;

    FilterProblem(String slug, Text title, Text detail) {
        this.type = ProblemType.of(slug, UNPROCESSABLE, title.id(), title.en());
        this.detail = detail;
    }

    @Override
    public ProblemType type() {
        return type;
    }

    public ProblemException exception() {
        return ProblemException.of(this, detail);
    }
}
