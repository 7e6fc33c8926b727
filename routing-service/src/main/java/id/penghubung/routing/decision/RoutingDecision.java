package id.penghubung.routing.decision;

import id.penghubung.events.CaseReturned;
import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.models.AgencySuggestion;
import id.penghubung.routing.rules.MatchedCondition;
import id.penghubung.routing.rules.RuleOutcome;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A routing decision with its reasons. It never changes, except that the reasons of an erased complaint are erased. */
@Entity
@Immutable
@Table(name = "routing_decision")
class RoutingDecision {

    @Id
    UUID id;

    UUID complaintId;

    int round;

    @Enumerated(EnumType.STRING)
    DecisionOutcome outcome;

    @Nullable
    String agencyCode;

    @Nullable
    String agencyName;

    /** The agencies that support it; null if it works alone. */
    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    SupportingAgencies supportingAgencies;

    /** The agency that returned the complaint. */
    @Nullable
    String returnedBy;

    /** The agency that it named as responsible. */
    @Nullable
    String suggestedAgency;

    /** The outside body that a rule proposes. */
    @Nullable
    String outsideBodyCode;

    /** The rule set; null for decisions of earlier releases. */
    @Nullable
    UUID ruleSetId;

    @Nullable
    UUID ruleId;

    @Nullable
    String ruleCode;

    /** The number of the rule set; of earlier releases, the version of the rule. */
    @Nullable
    Integer ruleVersion;

    /** The conditions that matched, in the form of {@link MatchedCondition#write}. */
    @Nullable
    String matched;

    /** The agencies that were suggested. Its words are those of the complaint, and are erased with it. */
    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    AgencySuggestion suggestion;

    String explanationId;

    String explanationEn;

    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    DecisionSource decidedBy;

    /** Account of the coordinator or the regional secretary, for the record only. It is never shown. */
    @Nullable
    String decidedByAccount;

    Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoutingDecision() {}

    private RoutingDecision(
            UUID id, ComplaintRouting routing, DecisionSource decidedBy, LocalizedText explanation, Instant now) {
        this.id = id;
        this.complaintId = routing.complaintId;
        this.round = routing.round;
        this.outcome = DecisionOutcome.TRIAGE;
        this.decidedBy = decidedBy;
        this.explanationId = explanation.id();
        this.explanationEn = explanation.en();
        this.decidedAt = now;
    }

    static RoutingDecision byRule(UUID id, ComplaintRouting routing, RuleEvaluation evaluation, Instant now) {
        RoutingDecision decision =
                new RoutingDecision(id, routing, sourceOf(evaluation), evaluation.explanation(), now);
        AppliedRule rule = evaluation.rule();
        if (rule != null) {
            decision.ruleSetId = rule.ruleSetId();
            decision.ruleId = rule.ruleId();
            decision.ruleCode = rule.code();
            decision.ruleVersion = rule.version();
            decision.matched = MatchedCondition.write(rule.match().conditions());
        }
        switch (evaluation) {
            case RuleEvaluation.Responsible responsible -> decision.sendTo(responsible.agency());
            case RuleEvaluation.Proposed proposed -> decision.propose(proposed.outcome());
            case RuleEvaluation.Undecided ignored -> {}
            case RuleEvaluation.Suggested suggested -> decision.suggest(suggested);
        }
        return decision;
    }

    private static DecisionSource sourceOf(RuleEvaluation evaluation) {
        return evaluation instanceof RuleEvaluation.Suggested suggested && suggested.agency() != null
                ? DecisionSource.MODEL
                : DecisionSource.RULE;
    }

    private void suggest(RuleEvaluation.Suggested suggested) {
        suggestion = suggested.suggestion();
        Agency agency = suggested.agency();
        if (agency != null) {
            sendTo(agency);
        }
    }

    private void propose(RuleOutcome proposal) {
        outcome = switch (proposal.kind()) {
            case OUTSIDE_BODY -> DecisionOutcome.OUTSIDE_BODY;
            case ARCHIVE -> DecisionOutcome.ARCHIVE;
            default -> throw new IllegalArgumentException(proposal.kind() + " is not a proposal");
        };
        outsideBodyCode = proposal.outsideBodyCode();
    }

    /**
     * Creates the decision of a person about a complaint in triage.
     *
     * @param decidedBy the coordinator or the regional secretary
     */
    static RoutingDecision byPerson(
            UUID id,
            ComplaintRouting routing,
            DecisionSource decidedBy,
            ManualChoice choice,
            LocalizedText explanation,
            Instant now) {
        RoutingDecision decision = new RoutingDecision(id, routing, decidedBy, explanation, now);
        decision.reason = choice.reason();
        decision.decidedByAccount = choice.account();
        decision.sendTo(choice.agency());
        decision.supportingAgencies = SupportingAgencies.of(choice.supporting());
        return decision;
    }

    /**
     * Creates the decision that followed from a recall.
     *
     * @param agency the agency that gets the complaint, or null for triage
     */
    static RoutingDecision byRecall(
            UUID id,
            ComplaintRouting routing,
            @Nullable Agency agency,
            String reason,
            LocalizedText explanation,
            Instant now) {
        RoutingDecision decision = new RoutingDecision(id, routing, DecisionSource.RECALL, explanation, now);
        decision.reason = reason;
        if (agency != null) {
            decision.sendTo(agency);
        }
        return decision;
    }

    static RoutingDecision byAgency(
            UUID id, ComplaintRouting routing, CaseReturned returned, LocalizedText explanation, Instant now) {
        RoutingDecision decision = new RoutingDecision(id, routing, DecisionSource.AGENCY, explanation, now);
        decision.reason = returned.reason();
        decision.returnedBy = returned.agencyCode();
        decision.suggestedAgency = returned.suggestedAgencyCode();
        return decision;
    }

    private void sendTo(Agency agency) {
        outcome = DecisionOutcome.ROUTED;
        agencyCode = agency.code();
        agencyName = agency.name();
    }
}
