package id.penghubung.routing.decision;

import static java.util.stream.Collectors.groupingBy;

import id.penghubung.kit.paging.Cursor;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where decisions are read. */
@ApplicationScoped
public class DecisionHistory {

    private final RoutingDecisionRepository decisions;

    DecisionHistory(RoutingDecisionRepository decisions) {
        this.decisions = decisions;
    }

    /**
     * The decisions about a complaint, newest first, one more than {@code limit} where there are more.
     *
     * @param recipient the agency to which the reader is confined: only what was sent to it; empty sees all
     * @param after the decision after which the page begins, by time and id
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

    /** The decisions about several complaints, oldest first. */
    @Transactional
    public Map<UUID, List<DecisionView>> of(Collection<UUID> complaintIds) {
        return decisions.find("complaintId in ?1 order by decidedAt, id", complaintIds).stream()
                .map(DecisionView::of)
                .collect(groupingBy(DecisionView::complaintId));
    }
}
