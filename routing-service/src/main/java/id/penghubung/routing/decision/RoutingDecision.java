package id.penghubung.routing.decision;

import id.penghubung.events.LocalizedText;
import id.penghubung.routing.directory.Agency;
import id.penghubung.routing.rules.Rule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
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

    @Nullable
    UUID ruleId;

    @Nullable
    String ruleCode;

    @Nullable
    Integer ruleVersion;

    String explanationId;

    String explanationEn;

    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    DecisionSource decidedBy;

    /** Account of the coordinator, for the record only. It is never shown. */
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
        RoutingDecision decision = new RoutingDecision(id, routing, DecisionSource.RULE, evaluation.explanation(), now);
        Rule rule = evaluation.rule();
        if (rule != null) {
            decision.ruleId = rule.id();
            decision.ruleCode = rule.categoryCode();
            decision.ruleVersion = rule.version();
        }
        if (evaluation instanceof RuleEvaluation.Responsible responsible) {
            decision.sendTo(responsible.agency());
        }
        return decision;
    }

    /**
     * Creates the decision of a coordinator about a complaint in triage.
     *
     * @param account account of the coordinator
     */
    static RoutingDecision byCoordinator(
            UUID id,
            ComplaintRouting routing,
            Agency agency,
            String reason,
            LocalizedText explanation,
            String account,
            Instant now) {
        RoutingDecision decision = new RoutingDecision(id, routing, DecisionSource.COORDINATOR, explanation, now);
        decision.reason = reason;
        decision.decidedByAccount = account;
        decision.sendTo(agency);
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
            UUID id, ComplaintRouting routing, String reason, LocalizedText explanation, Instant now) {
        RoutingDecision decision = new RoutingDecision(id, routing, DecisionSource.AGENCY, explanation, now);
        decision.reason = reason;
        return decision;
    }

    private void sendTo(Agency agency) {
        outcome = DecisionOutcome.ROUTED;
        agencyCode = agency.code();
        agencyName = agency.name();
    }
}
