package id.penghubung.complaints.channels;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of links with SP4N-LAPOR!. */
enum Sp4nProblem implements CatalogProblem {
    SP4N_ID_LINKED(
            "sp4n-id-linked",
            "Nomor SP4N sudah ditautkan dengan laporan lain",
            "The SP4N tracking id is linked with another complaint"),
    COMPLAINT_HAS_SP4N_ID(
            "complaint-has-sp4n-id",
            "Laporan sudah ditautkan dengan nomor SP4N lain",
            "The complaint is linked with another SP4N tracking id");

    private static final int CONFLICT = 409;

    private final ProblemType type;

    Sp4nProblem(String slug, String id, String en) {
        type = ProblemType.of(slug, CONFLICT, id, en);
    }

    /** @param found the link that exists */
    ProblemException exception(Sp4nLink found) {
        return ProblemException.of(
                this,
                "Nomor SP4N " + found.sp4nId() + " ditautkan dengan laporan " + found.trackingNumber() + ".",
                "The SP4N tracking id " + found.sp4nId() + " is linked with the complaint " + found.trackingNumber()
                        + ".");
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
