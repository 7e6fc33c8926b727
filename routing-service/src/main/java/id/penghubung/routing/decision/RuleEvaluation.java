package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.rules.Rule;
import org.jspecify.annotations.Nullable;

/** The result of the routing rules for a complaint, with its explanation. */
sealed interface RuleEvaluation {

    /** Returns the applied rule, or null if the category has no rule. */
    @Nullable
    Rule rule();

    LocalizedText explanation();

    /** Returns whether the complaint accuses staff. Only the inspectorate may handle such a complaint. */
    default boolean oversight() {
        Rule applied = rule();
        return applied != null && applied.oversight();
    }

    /** An agency is responsible. */
    record Responsible(Rule rule, Agency agency, LocalizedText explanation) implements RuleEvaluation {}

    /**
     * The coordinator has to decide.
     *
     * @param agencyMissing whether the agency is not in the directory; it may still arrive while the directory is loading
     */
    record Undecided(@Nullable Rule rule, LocalizedText explanation, boolean agencyMissing) implements RuleEvaluation {}
}
