package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads where complaints are, for the escalation of their deadlines. */
@ApplicationScoped
class ComplaintContextTable {

    static final String CONTEXTS = """
            select asked.id, coalesce(latest.tracking_number, k.tracking_number) as tracking_number,
                   latest.id as case_id, latest.agency_code, latest.assignee,
                   latest.status in ('OPEN', 'ACKNOWLEDGED', 'WAITING') as open,
                   case when latest.status = 'RESOLVED' and not latest.content_hidden
                        then (select d.met_at from deadline d where d.subject_id = latest.id and d.stage = 'RESOLUTION') end
                       as answered_at
            from unnest(?) as asked (id)
            left join known_complaint k on k.complaint_id = asked.id
            left join lateral (select * from agency_case c where c.complaint_id = asked.id order by c.round desc limit 1)
                as latest on true
            """;

    private final Jdbc jdbc;

    ComplaintContextTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The place of a complaint: its case, if an agency has it, and its answer.
     *
     * @param openCase its case, if an agency has it
     * @param answeredAt time of the answer; null while there is none
     */
    record ComplaintContext(
            @Nullable String trackingNumber,
            @Nullable OpenCase openCase,
            @Nullable Instant answeredAt) {

        static final ComplaintContext UNKNOWN = new ComplaintContext(null, null, null);
    }

    /** The case of the agency that has a complaint. */
    record OpenCase(UUID id, String agencyCode, @Nullable String assignee) {}

    Map<UUID, ComplaintContext> of(Collection<UUID> complaintIds) {
        return jdbc.map(CONTEXTS, Columns::firstUuid, ComplaintContextTable::context, SqlArray.uuids(complaintIds));
    }

    private static ComplaintContext context(ResultSet row) throws SQLException {
        return new ComplaintContext(
                row.getString("tracking_number"),
                row.getBoolean("open")
                        ? new OpenCase(
                                row.getObject("case_id", UUID.class),
                                row.getString("agency_code"),
                                row.getString("assignee"))
                        : null,
                Columns.instantOrNull(row, "answered_at"));
    }
}
