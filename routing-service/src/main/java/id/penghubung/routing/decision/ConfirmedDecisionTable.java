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

    /** The limit keeps PostgreSQL from beginning with all complaints: decisions are read from their index, newest first. */
    private static final String CONFIRMED = """
            from routing_decision as decision cross join lateral (
                select title, description from complaint_routing
                where complaint_id = decision.complaint_id and round = decision.round and state = 'ROUTED' and not oversight
                    and title <> ?
                limit 1) as routing
            where decision.outcome = 'ROUTED'
            """;

    static final String PAGE = """
            select decision.id, decision.decided_at, left(routing.title || E'\\n' || routing.description, ?), decision.agency_code
            """ + CONFIRMED + """
            and (decision.decided_at, decision.id) < (?, ?) order by decision.decided_at desc, decision.id desc limit ?
            """;

    private static final String COUNT = "select count(*) from (select 1 " + CONFIRMED
            + "and decision.decided_at > ? and decision.decided_at <= ? limit ?) as counted";

    private final Jdbc jdbc;

    ConfirmedDecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Decision> page(Instant before, UUID beforeId, int limit) {
        return jdbc.list(
                PAGE,
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
        return jdbc.one(COUNT, row -> row.getInt(1), ErasedText.INSTANCE.id(), after, until, most);
    }
}
