package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.RoutingWarning;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.rules.ConditionKind;
import id.penghubung.routing.rules.MatchedCondition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A routing decision as callers may see it. It does not contain the account of the coordinator.
 *
 * @param round the round of the assignment, counted from 1
 * @param agencyCode the responsible agency, or null
 * @param supportingAgencies the agencies that answer the responsible one; empty if it works alone
 * @param reason the reason given by the coordinator, or by the agency that returned the complaint; null for rules
 * @param explanation the explanation in both languages
 * @param rule the rule that was applied, or null
 * @param ruleSet the version of the rules by which it was decided, or null
 * @param matched the conditions of the rule that held; none for a rule without conditions and for other decisions
 * @param outsideBodyCode the outside body that the rule proposes, or null
 * @param returnedBy the agency that returned the complaint, or null
 * @param suggestedAgencyCode the agency that it named as responsible, or null
 * @param suggestion the agencies that were suggested; null if there were none, or the complaint was erased
 * @param confirmation the confirmation by a coordinator; null if there is none, and in lists
 * @param followedBy the next decision about the complaint, with which this one no longer counts; null if there is none, for officers,
 *     and in lists
 * @param warnings warnings about the chosen agency, in the reply to the person who decides only; otherwise empty
 */
@Schema(name = "RoutingDecision")
public record DecisionView(
        UUID id,
        UUID complaintId,
        int round,
        DecisionOutcome outcome,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        List<SupportingAgencyView> supportingAgencies,
        DecisionSource decidedBy,
        @Nullable String reason,
        LocalizedText explanation,
        @Nullable RuleView rule,
        @Nullable RuleSetReference ruleSet,
        List<MatchedView> matched,
        @Nullable String outsideBodyCode,
        @Nullable String returnedBy,
        @Nullable String suggestedAgencyCode,
        @Nullable AgencySuggestion suggestion,
        Instant decidedAt,
        @Nullable ConfirmationView confirmation,
        @Nullable FollowUpView followedBy,
        List<RoutingWarning> warnings) {

    /** An agency that supports the responsible one, with its name at the time of the decision. */
    @Schema(name = "SupportingAgency")
    public record SupportingAgencyView(String agencyCode, String agencyName) {}

    /** The confirmation of a decision: a coordinator verified the complaint while the agency had it. */
    @Schema(name = "RoutingConfirmation")
    public record ConfirmationView(DecisionSource confirmedBy, Instant confirmedAt) {}

    /** The next decision about the complaint. */
    @Schema(name = "RoutingFollowUp")
    public record FollowUpView(
            UUID id,
            DecisionOutcome outcome,
            @Nullable String agencyCode,
            @Nullable String agencyName,
            DecisionSource decidedBy,
            Instant decidedAt) {

        static FollowUpView of(RoutingDecision decision) {
            return new FollowUpView(
                    decision.id,
                    decision.outcome,
                    decision.agencyCode,
                    decision.agencyName,
                    decision.decidedBy,
                    decision.decidedAt);
        }
    }

    /**
     * The version of a rule.
     *
     * @param code code of the rule in its set
     * @param version version of the rule set
     */
    @Schema(name = "AppliedRule")
    public record RuleView(UUID id, String code, int version) {}

    /** A version of the rules. */
    @Schema(name = "RuleSetReference")
    public record RuleSetReference(UUID id, int version) {}

    /**
     * A condition that held.
     *
     * @param value value of the rule that matched
     * @param text the condition in plain words
     */
    @Schema(name = "MatchedCondition")
    public record MatchedView(ConditionKind condition, String value, LocalizedText text) {

        static MatchedView of(MatchedCondition matched) {
            return new MatchedView(
                    matched.condition(),
                    matched.value(),
                    new LocalizedText(
                            matched.describe().id(), matched.describe().en()));
        }
    }

    static DecisionView of(RoutingDecision decision) {
        return of(decision, null, null);
    }

    /** Returns the view of a decision for the person who has just made it. */
    static DecisionView of(RoutingDecision decision, List<RoutingWarning> warnings) {
        return of(decision, null, null, warnings);
    }

    static DecisionView of(
            RoutingDecision decision, @Nullable ConfirmationView confirmation, @Nullable FollowUpView followedBy) {
        return of(decision, confirmation, followedBy, List.of());
    }

    private static DecisionView of(
            RoutingDecision decision,
            @Nullable ConfirmationView confirmation,
            @Nullable FollowUpView followedBy,
            List<RoutingWarning> warnings) {
        return new DecisionView(
                decision.id,
                decision.complaintId,
                decision.round,
                decision.outcome,
                decision.agencyCode,
                decision.agencyName,
                supporting(decision),
                decision.decidedBy,
                decision.reason,
                new LocalizedText(decision.explanationId, decision.explanationEn),
                rule(decision),
                ruleSet(decision),
                MatchedCondition.read(decision.matched).stream()
                        .map(MatchedView::of)
                        .toList(),
                decision.outsideBodyCode,
                decision.returnedBy,
                decision.suggestedAgency,
                decision.suggestion,
                decision.decidedAt,
                confirmation,
                followedBy,
                warnings);
    }

    private static List<SupportingAgencyView> supporting(RoutingDecision decision) {
        return decision.supportingAgencies == null
                ? List.of()
                : decision.supportingAgencies.agencies().stream()
                        .map(agency -> new SupportingAgencyView(agency.agencyCode(), agency.agencyName()))
                        .toList();
    }

    private static @Nullable RuleSetReference ruleSet(RoutingDecision decision) {
        return decision.ruleSetId == null || decision.ruleVersion == null
                ? null
                : new RuleSetReference(decision.ruleSetId, decision.ruleVersion);
    }

    private static @Nullable RuleView rule(RoutingDecision decision) {
        return decision.ruleId == null || decision.ruleCode == null || decision.ruleVersion == null
                ? null
                : new RuleView(decision.ruleId, decision.ruleCode, decision.ruleVersion);
    }
}
