package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.rules.Obstacle;
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
     * @param obstacle the reason why the rule reaches no agency; null if the rule leaves the complaint to the coordinator
     */
    record Undecided(
            @Nullable AppliedRule rule,
            boolean oversight,
            LocalizedText explanation,
            @Nullable Obstacle obstacle) implements RuleEvaluation {

        /** Returns whether the agency is not in the directory; it may still arrive while the directory is loading. */
        boolean agencyMissing() {
            return obstacle != null && obstacle.isMissingAgency();
        }

        /** Returns whether a change of the directory can lead to an agency. */
        boolean hasTemporaryObstacle() {
            return obstacle != null && obstacle.isTemporary();
        }
    }

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
