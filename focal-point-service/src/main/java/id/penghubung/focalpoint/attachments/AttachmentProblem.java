package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of attachments: rejected files, and files that are missing from the storage. */
enum AttachmentProblem implements CatalogProblem {
    FILE_MISSING("file-missing", 404, "Berkas hilang dari penyimpanan", "The file is missing from the storage"),
    FILE_TOO_LARGE("file-too-large", 413, "Berkas terlalu besar", "The file is too large"),
    FILE_KIND_NOT_ACCEPTED(
            "file-kind-not-accepted", 415, "Jenis berkas tidak diterima", "This kind of file is not accepted"),
    FILE_UNREADABLE("file-unreadable", 422, "Berkas kosong atau rusak", "The file is empty or damaged"),
    TOO_MANY_ATTACHMENTS(
            "too-many-attachments",
            422,
            "Kasus ini sudah penuh lampiran",
            "The case has all the attachments it may have");

    private final ProblemType type;

    AttachmentProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    /** Returns the problem of an uploaded file, with a pointer to the field of the form that has the file. */
    ProblemException atFile(String id, String en) {
        return ProblemException.of(this, id, en).withError(FieldError.of("file", id, en));
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
