package id.penghubung.quality.improvements;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** The problem types of improvement actions, in addition to those that all services share. */
public enum ImprovementProblem implements CatalogProblem {
    IMPROVEMENT_STEP_NOT_ALLOWED(
            "improvement-step-not-allowed",
            409,
            "Langkah ini tidak mungkin pada status tindakan sekarang",
            "The state of the action does not allow this step"),
    IMPROVEMENT_FOLLOWS_SOURCE(
            "improvement-follows-source",
            409,
            "Tindakan ini mengikuti sumbernya",
            "The action follows what it came from"),
    IMPROVEMENT_DUE_DATE_FIXED(
            "improvement-due-date-fixed",
            409,
            "Tenggat tindakan sudah ditetapkan",
            "The due date of the action is fixed"),
    IMPROVEMENT_WITHOUT_EVIDENCE(
            "improvement-without-evidence", 422, "Tindakan belum punya bukti", "The action has no evidence");

    private final ProblemType type;

    ImprovementProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
