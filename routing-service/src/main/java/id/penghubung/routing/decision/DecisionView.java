package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as people may see it. Which coordinator made it stays inside.
 *
 * @param round the assignment that was decided, counted from 1
 * @param agencyCode the agency found responsible, where one was
 * @param reason the coordinator's, or that of the agency which gave the complaint back
 * @param explanation why, in both languages
 * @param rule the rule that was applied, where one was
 */
@Schema(name = "RoutingDecision")
public record DecisionView(
        UUID id,
        UUID complaintId,
        int round,
        DecisionOutcome outcome,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        DecisionSource decidedBy,
        @Nullable String reason,
        LocalizedText explanation,
        @Nullable RuleView rule,
        Instant decidedAt) {

    /**
     * The version of a rule.
     *
     * @param code the category that it is for
     */
    @Schema(name = "AppliedRule")
    public record RuleView(UUID id, String code, int version) {}

    static DecisionView of(RoutingDecision decision) {
        return new DecisionView(
                decision.id,
                decision.complaintId,
                decision.round,
                decision.outcome,
                decision.agencyCode,
                decision.agencyName,
                decision.decidedBy,
                decision.reason,
                new LocalizedText(decision.explanationId, decision.explanationEn),
                rule(decision),
                decision.decidedAt);
    }

    private static @Nullable RuleView rule(RoutingDecision decision) {
        return decision.ruleId == null || decision.ruleCode == null || decision.ruleVersion == null
                ? null
                : new RuleView(decision.ruleId, decision.ruleCode, decision.ruleVersion);
    }
}
