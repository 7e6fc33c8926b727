package id.penghubung.routing.rules;

import id.penghubung.kit.problemtype.CatalogProblem;
import id.penghubung.kit.problemtype.ProblemType;

/** Problem types of rule sets. */
enum RuleSetProblem implements CatalogProblem {
    RULE_SET_PUBLISHED(
            "rule-set-published", 409, "Perangkat aturan sudah diterbitkan", "The rule set has been published"),
    RULE_SET_IN_FORCE("rule-set-in-force", 409, "Perangkat aturan sudah berlaku", "The rule set is already in force"),
    RULE_SET_INVALID(
            "rule-set-invalid",
            409,
            "Perangkat aturan belum dapat diterbitkan",
            "The rule set cannot be published as it is");

    private final ProblemType type;

    RuleSetProblem(String slug, int status, String id, String en) {
        type = ProblemType.of(slug, status, id, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
