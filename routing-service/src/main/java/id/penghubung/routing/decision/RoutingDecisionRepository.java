package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** Returns the next decision about the same complaint. */
    Optional<RoutingDecision> following(RoutingDecision decision) {
        return find(
                        "complaintId = ?1 and (decidedAt, id) > (?2, ?3) order by decidedAt, id",
                        decision.complaintId,
                        decision.decidedAt,
                        decision.id)
                .firstResultOptional();
    }

    /** Notes that a coordinator confirmed the decision by which an agency has the complaint. */
    void confirm(ComplaintRouting routing, Instant confirmedAt) {
        flush();
        jdbc.update("""
                insert into routing_confirmation (decision_id, confirmed_at)
                select id, ? from routing_decision where complaint_id = ? and round = ? and outcome = 'ROUTED'
                on conflict (decision_id) do nothing
                """, confirmedAt, routing.complaintId, routing.round);
    }

    Optional<Instant> confirmedAt(UUID decisionId) {
        return jdbc.first(
                "select confirmed_at from routing_confirmation where decision_id = ?",
                row -> Columns.instant(row, 1),
                decisionId);
    }

    /**
     * Erases what people wrote about complaints in the reasons of their decisions, and the words of their suggestions. Explanations by
     * rule and model, agency, source and time stay: figures are counted from them.
     */
    void eraseReasons(Collection<UUID> complaintIds) {
        flush();
        jdbc.update("""
                update routing_decision set reason = null, explanation_id = ?, explanation_en = ?
                where complaint_id = any (?) and decided_by not in ('RULE', 'MODEL')
                """, ErasedText.INSTANCE.id(), ErasedText.INSTANCE.en(), SqlArray.uuids(complaintIds));
        jdbc.update(
                "update routing_decision set suggestion = null where complaint_id = any (?) and suggestion is not null",
                SqlArray.uuids(complaintIds));
    }
}
