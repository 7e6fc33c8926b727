package id.penghubung.routing.models;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of suggestion models. */
enum SuggestionModelProblem implements CatalogProblem {
    SUGGESTION_MODEL_ACTIVE(
            "suggestion-model-active", 409, "Model usulan sudah aktif", "The suggestion model is already active"),
    SUGGESTION_MODEL_UNUSABLE(
            "suggestion-model-unusable",
            409,
            "Model usulan tidak dapat digunakan",
            "The suggestion model cannot be used");

    private final ProblemType type;

    SuggestionModelProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
