package id.penghubung.focalpoint.casework;

import id.penghubung.kit.problem.ProblemType;
import id.penghubung.kit.text.Text;

/** What can be wrong at the case desk, beyond the problems that every service has. */
enum CaseProblem implements ProblemType {
    ACCOUNT_WITHOUT_AGENCY(
            "account-without-agency", 403, "Akun tidak terikat pada instansi", "The account is bound to no agency"),
    ALREADY_ACKNOWLEDGED("already-acknowledged", 409, "Kasus sudah diterima", "The case is already acknowledged"),
    CASE_CLOSED("case-closed", 409, "Kasus sudah ditutup", "The case is closed");

    private final String slug;
    private final int status;
    private final Text title;

    CaseProblem(String slug, int status, String id, String en) {
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
