package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the assignments of the newest complaints of a category. Erased complaints have no text any more and are left out. */
@ApplicationScoped
class SimilarDecisionTable {

    /** Statement of the assignments of the newest complaints of a category. */
    static final String NEWEST = """
            select c.complaint_id, c.tracking_number, c.title, c.description, c.district_code, d.agency_code, d.agency_name,
                d.decided_by, d.decided_at,
                (select undone.decided_by from routing_decision undone
                 where undone.complaint_id = c.complaint_id and undone.round = d.round + 1
                   and undone.decided_by in ('AGENCY', 'RECALL')
                 order by undone.decided_at limit 1) as undone_by
            from (select complaint_id, tracking_number, title, description, district_code, submitted_at
                  from complaint_routing
                  where category_code = ? and state <> 'IN_TRIAGE' and complaint_id <> ? and title <> ?
                  order by submitted_at desc limit ?) as c
            join lateral (select round, agency_code, agency_name, decided_by, decided_at from routing_decision
                  where complaint_id = c.complaint_id and outcome = 'ROUTED') as d on true
            order by c.submitted_at desc, c.complaint_id, d.round desc
            """;

    private final Jdbc jdbc;

    SimilarDecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An assignment with the text of its complaint.
     *
     * @param decision without shared words
     */
    record Past(SimilarDecision decision, String description) {}

    /**
     * Returns the assignments of other complaints, newest complaint first, then the last round first.
     *
     * @param limit number of complaints whose assignments are read
     */
    List<Past> newest(String categoryCode, UUID except, int limit) {
        return jdbc.list(NEWEST, SimilarDecisionTable::read, categoryCode, except, ErasedText.INSTANCE.id(), limit);
    }

    private static Past read(ResultSet row) throws SQLException {
        return new Past(
                new SimilarDecision(
                        row.getObject("complaint_id", UUID.class),
                        row.getString("tracking_number"),
                        row.getString("title"),
                        row.getString("district_code"),
                        row.getString("agency_code"),
                        row.getString("agency_name"),
                        DecisionSource.valueOf(row.getString("decided_by")),
                        Columns.instant(row, "decided_at"),
                        outcome(row.getString("undone_by")),
                        List.of()),
                row.getString("description"));
    }

    private static AssignmentOutcome outcome(@Nullable String undoneBy) {
        if (undoneBy == null) {
            return AssignmentOutcome.KEPT;
        }
        return DecisionSource.valueOf(undoneBy) == DecisionSource.AGENCY
                ? AssignmentOutcome.RETURNED
                : AssignmentOutcome.RECALLED;
    }
}
