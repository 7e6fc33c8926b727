package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of attachments. */
enum AttachmentProblem implements CatalogProblem {
    TOO_MANY_ATTACHMENTS("too-many-attachments", 422, "Lampiran sudah penuh", "It has all the attachments it may have");

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
