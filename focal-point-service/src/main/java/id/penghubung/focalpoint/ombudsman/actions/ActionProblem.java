package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of examination reports and actions, in addition to the common problem types of all services. */
enum ActionProblem implements CatalogProblem {
    REPORT_REGISTERED("report-registered", 409, "LHP sudah dicatat", "The examination report is already registered"),
    STEP_NOT_ALLOWED(
            "action-step-not-allowed", 409, "Langkah tidak diperbolehkan", "The step is not allowed in this state"),
    EVIDENCE_MISSING("evidence-missing", 409, "Belum ada bukti pelaksanaan", "There is no evidence"),
    PRODUCT_DIFFERS(
            "action-product-differs",
            409,
            "Langkah tidak berlaku untuk produk ini",
            "The step is not for this product"),
    REPORT_COMMENTED("report-commented", 409, "Tanggapan sudah dicatat", "The comment is already recorded"),
    NOT_OVERDUE("action-not-overdue", 409, "Batas waktu belum terlampaui", "The action is not overdue");

    private final ProblemType type;

    ActionProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    /** @param field the field of the request that is not possible */
    ProblemException at(String field, String id, String en) {
        return ProblemException.of(this, id, en).withError(FieldError.of(field, id, en));
    }

    static ProblemException forbidden(String id, String en) {
        return ProblemException.of(CommonProblem.FORBIDDEN, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
