package id.penghubung.complaints.attachments;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of attachments. */
enum AttachmentProblem implements CatalogProblem {
    TOO_MANY_ATTACHMENTS("too-many-attachments", 422, "Lampiran sudah penuh", "It has all the attachments it may have"),
    ATTACHMENT_IN_QUARANTINE(
            "attachment-in-quarantine",
            409,
            "Lampiran belum boleh dibuka",
            "The attachment is in quarantine and cannot be opened");

    private final ProblemType type;

    AttachmentProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    static ProblemException tooMany(int maximum) {
        String id = "Paling banyak " + maximum + " lampiran untuk satu laporan.";
        String en = "A complaint has " + maximum + " attachments at most.";
        return ProblemException.of(TOO_MANY_ATTACHMENTS, id, en).withError(FieldError.of("file", id, en));
    }

    static ProblemException inQuarantine(ScanState scan) {
        return scan == ScanState.INFECTED
                ? ProblemException.of(
                        ATTACHMENT_IN_QUARANTINE,
                        "Berkas ini mengandung virus; minta pengirimnya mengirim yang lain.",
                        "The file contains a virus; ask its sender for another one.")
                : ProblemException.of(
                                ATTACHMENT_IN_QUARANTINE,
                                "Pemeriksaan virus belum selesai; coba lagi nanti.",
                                "The virus scan is not complete; try again later.")
                        .withHeader("Retry-After", "60");
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
