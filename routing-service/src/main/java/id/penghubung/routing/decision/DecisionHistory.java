package id.penghubung.routing.decision;

import static java.util.stream.Collectors.groupingBy;

import id.penghubung.kit.paging.Cursor;
import id.penghubung.routing.decision.DecisionView.ConfirmationView;
import id.penghubung.routing.decision.DecisionView.FollowUpView;
import id.penghubung.routing.runtime.RoutingSettings;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads routing decisions. */
@ApplicationScoped
public class DecisionHistory {

    private final RoutingDecisionRepository decisions;
    private final ComplaintRoutingRepository routings;
    private final RoutingSettings settings;

    DecisionHistory(
            RoutingDecisionRepository decisions, ComplaintRoutingRepository routings, RoutingSettings settings) {
        this.decisions = decisions;
        this.routings = routings;
        this.settings = settings;
    }

    /**
     * Returns the decisions about a complaint, newest first; one more than {@code limit} if there is a next page.
     *
     * @param recipient limits the result to decisions that sent the complaint to this agency; empty for all decisions
     * @param after time and id of the last decision of the previous page
     */
    @Transactional
    public List<DecisionView> of(UUID complaintId, Optional<String> recipient, Optional<Cursor> after, int limit) {
        StringBuilder query = new StringBuilder("complaintId = :complaint");
        Parameters parameters = Parameters.with("complaint", complaintId);
        recipient.ifPresent(agency -> {
            query.append(" and outcome = ROUTED and agencyCode = :agency");
            parameters.and("agency", agency);
        });
        after.ifPresent(position -> {
            query.append(" and (decidedAt, id) < (:decidedAt, :id)");
            parameters.and("decidedAt", position.instant(0)).and("id", position.uuid(1));
        });
        return decisions.find(query + " order by decidedAt desc, id desc", parameters).range(0, limit).stream()
                .map(DecisionView::of)
                .toList();
    }

    /**
     * Returns a decision with what became of it.
     *
     * @param recipient limits the result to decisions that sent the complaint to this agency; empty for all decisions
     */
    @Transactional
    public Optional<DecisionView> find(UUID decisionId, Optional<String> recipient) {
        return decisions
                .findByIdOptional(decisionId)
                .filter(decision -> recipient.isEmpty()
                        || (decision.outcome == DecisionOutcome.ROUTED
                                && recipient.get().equals(decision.agencyCode)))
                .map(decision -> explained(decision, recipient.isEmpty()));
    }

    /**
     * Returns a decision with what became of it, if the complaint waits for the regional secretary, or the regional secretary decided about
     * it; none about a complaint that accuses staff of the secretary's own office.
     */
    @Transactional
    public Optional<DecisionView> findForSecretary(UUID decisionId) {
        return decisions
                .findByIdOptional(decisionId)
                .filter(decision -> isForSecretary(decision.complaintId))
                .map(decision -> explained(decision, true));
    }

    private boolean isForSecretary(UUID complaintId) {
        return routings.findByIdOptional(complaintId)
                .filter(routing -> !routing.accusesStaffOf(settings.regionalSecretariat()))
                .filter(routing -> routing.toSecretary || decisions.hasDecisionOfSecretary(complaintId))
                .isPresent();
    }

    /** Returns a decision with what became of it. An agency does not see where a complaint went after it. */
    private DecisionView explained(RoutingDecision decision, boolean allVisible) {
        ConfirmationView confirmation = decisions
                .confirmedAt(decision.id)
                .map(confirmedAt -> new ConfirmationView(DecisionSource.COORDINATOR, confirmedAt))
                .orElse(null);
        FollowUpView followedBy =
                allVisible ? decisions.following(decision).map(FollowUpView::of).orElse(null) : null;
        return DecisionView.of(decision, confirmation, followedBy);
    }

    /** Returns the decisions about several complaints by complaint id, oldest first. */
    @Transactional
    public Map<UUID, List<DecisionView>> of(Collection<UUID> complaintIds) {
        return decisions.find("complaintId in ?1 order by decidedAt, id", complaintIds).stream()
                .map(DecisionView::of)
                .collect(groupingBy(DecisionView::complaintId));
    }
}
