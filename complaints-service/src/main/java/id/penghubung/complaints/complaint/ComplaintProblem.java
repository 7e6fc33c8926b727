package id.penghubung.complaints.complaint;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types that are specific to complaints. */
public enum ComplaintProblem implements CatalogProblem {
    CANNOT_WITHDRAW(
            "cannot-withdraw", 409, "Laporan tidak dapat ditarik lagi", "The complaint can no longer be withdrawn"),
    NO_OPEN_INFORMATION_REQUEST(
            "no-open-information-request",
            409,
            "Tidak ada permintaan keterangan yang terbuka",
            "No open information request");

    private final ProblemType type;

    ComplaintProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
