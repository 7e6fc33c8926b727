package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Returns the agencies that returned a complaint, in any round. */
    Set<String> refusersOf(UUID complaintId) {
        return find("complaintId = ?1 and returnedBy is not null", complaintId).stream()
                .flatMap(decision -> Stream.ofNullable(decision.returnedBy))
                .collect(Collectors.toSet());
    }

    /** Returns whether the regional secretary has decided about a complaint. */
    boolean hasDecisionOfSecretary(UUID complaintId) {
        return count("complaintId = ?1 and decidedBy = ?2", complaintId, DecisionSource.SECRETARY) > 0;
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

    /** Verification of a complaint while an agency has it, in a round. */
    record Confirmation(UUID complaintId, int round, Instant confirmedAt) {}

    /** Notes, in one statement, that a coordinator confirmed the decisions by which agencies have complaints. The first one counts. */
    void confirm(List<Confirmation> confirmations) {
        if (confirmations.isEmpty()) {
            return;
        }
        flush();
        jdbc.update(
                """
                insert into routing_confirmation (decision_id, confirmed_at)
                select decision.id, verified.confirmed_at
                from unnest(?, ?, ?) with ordinality as verified (complaint_id, round, confirmed_at, position)
                    join routing_decision as decision using (complaint_id, round)
                where decision.outcome = 'ROUTED' order by verified.position
                on conflict (decision_id) do nothing
                """,
                SqlArray.uuids(
                        confirmations.stream().map(Confirmation::complaintId).toList()),
                new SqlArray(
                        "int", confirmations.stream().map(Confirmation::round).toList()),
                new SqlArray(
                        "timestamptz",
                        confirmations.stream().map(Confirmation::confirmedAt).toList()));
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
