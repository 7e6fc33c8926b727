package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A routing decision as callers may see it. It does not contain the account of the coordinator.
 *
 * @param round the round of the assignment, counted from 1
 * @param agencyCode the responsible agency, or null
 * @param reason the reason given by the coordinator, or by the agency that returned the complaint; null for rules
 * @param explanation the explanation in both languages
 * @param rule the rule that was applied, or null
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
     * @param code code of the rule's category
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
