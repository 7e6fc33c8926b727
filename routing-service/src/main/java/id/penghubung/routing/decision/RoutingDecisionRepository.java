package id.penghubung.routing.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores routing decisions. */
@ApplicationScoped
class RoutingDecisionRepository implements PanacheRepositoryBase<RoutingDecision, UUID> {

    /** Returns the agency to which a complaint was sent in a round. */
    Optional<String> agencyOf(UUID complaintId, int round) {
        return find("complaintId = ?1 and round = ?2 and outcome = ROUTED", complaintId, round)
                .firstResultOptional()
                .map(decision -> decision.agencyCode);
    }
}
