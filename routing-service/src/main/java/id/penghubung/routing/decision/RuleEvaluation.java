package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.rules.Rule;
import org.jspecify.annotations.Nullable;

/** What the rules say about a complaint, and why. */
sealed interface RuleEvaluation {

    /** The rule that was applied; null where there is none for the category. */
    @Nullable
    Rule rule();

    LocalizedText explanation();

    /** Whether the complaint accuses staff, so that only the inspectorate may have it. */
    default boolean oversight() {
        Rule applied = rule();
        return applied != null && applied.oversight();
    }

    /** This agency is responsible. */
    record Responsible(Rule rule, Agency agency, LocalizedText explanation) implements RuleEvaluation {}

    /**
     * A person has to decide.
     *
     * @param agencyMissing an agency is not in the directory; it may yet arrive while the directory is still filling
     */
    record Undecided(@Nullable Rule rule, LocalizedText explanation, boolean agencyMissing) implements RuleEvaluation {}
}
