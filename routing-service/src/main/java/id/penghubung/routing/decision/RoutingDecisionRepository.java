package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Stores routing decisions. */
@ApplicationScoped
class RoutingDecisionRepository implements PanacheRepositoryBase<RoutingDecision, UUID> {

    private final Jdbc jdbc;

    RoutingDecisionRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the agency to which a complaint was sent in a round. */
    Optional<String> agencyOf(UUID complaintId, int round) {
        return find("complaintId = ?1 and round = ?2 and outcome = ROUTED", complaintId, round)
                .firstResultOptional()
                .map(decision -> decision.agencyCode);
    }

    /**
     * Erases what people wrote about complaints in the reasons of their decisions. Explanations by rule, agency, source and time
     * stay: figures are counted from them.
     */
    void eraseReasons(Collection<UUID> complaintIds) {
        flush();
        jdbc.update("""
                update routing_decision set reason = null, explanation_id = ?, explanation_en = ?
                where complaint_id = any (?) and decided_by <> 'RULE'
                """, ErasedText.INSTANCE.id(), ErasedText.INSTANCE.en(), SqlArray.uuids(complaintIds));
    }
}
