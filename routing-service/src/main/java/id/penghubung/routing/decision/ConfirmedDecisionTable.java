package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.routing.models.TrainingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The confirmed decisions of this service: the complaint is still with the agency of the decision. After a return, a recall or a merging it
 * is in a later round. Complaints that accuse staff and erased ones are left out. Decisions of suggestions count too: those that were wrong
 * have been returned, and without the others only the difficult complaints would be learned.
 */
@ApplicationScoped
class ConfirmedDecisionTable implements TrainingSource {

    private static final String CONFIRMED = """
            from routing_decision as decision
            join complaint_routing as routing
                on routing.complaint_id = decision.complaint_id and routing.round = decision.round
            where decision.outcome = 'ROUTED' and routing.state = 'ROUTED' and not routing.oversight and routing.title <> ?
            """;

    private final Jdbc jdbc;

    ConfirmedDecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Decision> page(Instant before, UUID beforeId, int limit) {
        return jdbc.list(
                "select decision.id, decision.decided_at, left(routing.title || E'\\n' || routing.description, ?), decision.agency_code "
                        + CONFIRMED
                        + "and (decision.decided_at, decision.id) < (?, ?) order by decision.decided_at desc, decision.id desc limit ?",
                row -> new Decision(
                        row.getObject(1, UUID.class), Columns.instant(row, 2), row.getString(3), row.getString(4)),
                MAXIMUM_TEXT,
                ErasedText.INSTANCE.id(),
                before,
                beforeId,
                limit);
    }

    @Override
    public int count(Instant after, Instant until, int most) {
        return jdbc.one(
                "select count(*) from (select 1 " + CONFIRMED
                        + "and decision.decided_at > ? and decision.decided_at <= ? limit ?) as confirmed",
                row -> row.getInt(1),
                ErasedText.INSTANCE.id(),
                after,
                until,
                most);
    }
}
