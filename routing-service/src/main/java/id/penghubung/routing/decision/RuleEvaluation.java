package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.rules.RuleOutcome;
import org.jspecify.annotations.Nullable;

/** The result of the routing rules for a complaint, with its explanation. */
sealed interface RuleEvaluation {

    /** Returns the applied rule, or null if no rule was applied. */
    @Nullable
    AppliedRule rule();

    LocalizedText explanation();

    /** Returns whether the complaint accuses staff. Only the inspectorate may handle such a complaint. */
    boolean oversight();

    /** An agency is responsible. */
    record Responsible(AppliedRule rule, Agency agency, boolean oversight, LocalizedText explanation)
            implements RuleEvaluation {}

    /**
     * The coordinator has to decide.
     *
     * @param agencyMissing whether the agency is not in the directory; it may still arrive while the directory is loading
     */
    record Undecided(@Nullable AppliedRule rule, boolean oversight, LocalizedText explanation, boolean agencyMissing)
            implements RuleEvaluation {}

    /**
     * The rules leave the complaint to the coordinator, and agencies are suggested.
     *
     * @param agency the agency to which the suggestion routes it, or null if the coordinator decides
     */
    record Suggested(
            AppliedRule rule,
            AgencySuggestion suggestion,
            @Nullable Agency agency,
            LocalizedText explanation) implements RuleEvaluation {

        @Override
        public boolean oversight() {
            return false;
        }
    }

    /** No agency is responsible: the rule proposes an outside body or the archive, and the coordinator confirms it. */
    record Proposed(AppliedRule rule, RuleOutcome outcome, LocalizedText explanation) implements RuleEvaluation {

        @Override
        public boolean oversight() {
            return false;
        }
    }
}
