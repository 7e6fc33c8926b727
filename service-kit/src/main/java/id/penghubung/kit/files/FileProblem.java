package id.penghubung.kit.files;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of files: rejected ones, and those that are missing from the storage. */
enum FileProblem implements CatalogProblem {
    FILE_MISSING("file-missing", 404, "Berkas hilang dari penyimpanan", "The file is missing from the storage"),
    FILE_TOO_LARGE("file-too-large", 413, "Berkas terlalu besar", "The file is too large"),
    FILE_KIND_NOT_ACCEPTED(
            "file-kind-not-accepted", 415, "Jenis berkas tidak diterima", "This kind of file is not accepted"),
    FILE_UNREADABLE("file-unreadable", 422, "Berkas kosong atau rusak", "The file is empty or damaged"),
    FILE_INFECTED("file-infected", 422, "Berkas mengandung virus", "The file contains a virus"),
    PICTURE_TOO_LARGE("picture-too-large", 422, "Gambar terlalu besar", "The picture is too large"),
    PDF_ENCRYPTED("pdf-encrypted", 422, "PDF dilindungi", "The PDF is encrypted"),
    PDF_TOO_COMPLEX("pdf-too-complex", 422, "PDF terlalu rumit", "The PDF is too complex");

    private static final int MEBIBYTE = 1024 * 1024;

    private final ProblemType type;

    FileProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    /** Returns the problem of an uploaded file, with a pointer to the field of the form that has the file. */
    ProblemException atFile(String id, String en) {
        return ProblemException.of(this, id, en).withError(FieldError.of("file", id, en));
    }

    static ProblemException tooLarge(long maxBytes) {
        return FILE_TOO_LARGE.atFile(
                "Berkas paling besar " + maxBytes / MEBIBYTE + " MB.",
                "A file may have " + maxBytes / MEBIBYTE + " MB at most.");
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
