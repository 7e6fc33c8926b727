package id.penghubung.complaints.complaint;

import id.penghubung.kit.problem.ProblemType;
import id.penghubung.kit.text.Text;

/** Problem types that are specific to complaints. */
public enum ComplaintProblem implements ProblemType {
    CANNOT_WITHDRAW(
            "cannot-withdraw", 409, "Laporan tidak dapat ditarik lagi", "The complaint can no longer be withdrawn"),
    NO_OPEN_INFORMATION_REQUEST("no-open-information-request", 409, "Tidak ada permintaan keterangan yang terbuka", "No open information request");

    private final String slug;
    private final int status;
    private final Text title;

    ComplaintProblem(String slug, int status, String id, String en) {
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
