package id.penghubung.routing.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Stores routing decisions. */
@ApplicationScoped
class RoutingDecisionRepository implements PanacheRepositoryBase<RoutingDecision, UUID> {}
