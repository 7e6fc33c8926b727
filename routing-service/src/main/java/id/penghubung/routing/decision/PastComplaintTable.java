package id.penghubung.routing.decision;

import static java.util.stream.Collectors.toMap;

import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.routing.decision.PastComplaint.Correction;
import id.penghubung.routing.rules.ComplaintFacts;
import id.penghubung.routing.rules.ComplaintText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads past complaints by pages of their ids. Erased complaints are left out: they have no text any more. */
@ApplicationScoped
class PastComplaintTable {

    static final String PAGE = """
            select complaint_id, kind, title, description, category_code, district_code, channel, named_agency,
                accused_agency, service_code, oversight
            from complaint_routing
            where complaint_id > ? and submitted_at >= ? and title <> ?
            order by complaint_id limit ?
            """;

    private final Jdbc jdbc;

    PastComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns complaints in the order of their ids.
     *
     * @param since time of submission from which on they count
     */
    List<PastComplaint> page(UUID after, Instant since, int limit) {
        List<PastComplaint> found =
                jdbc.list(PAGE, PastComplaintTable::read, after, since, ErasedText.INSTANCE.id(), limit);
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, Correction> corrections =
                corrections(found.stream().map(PastComplaint::id).toList());
        return found.stream()
                .map(each -> new PastComplaint(each.id(), each.facts(), corrections.get(each.id())))
                .toList();
    }

    private Map<UUID, Correction> corrections(List<UUID> complaints) {
        record OfComplaint(UUID id, Correction correction) {}

        return jdbc
                .list(
                        """
                        select distinct on (complaint_id) complaint_id, decided_by, agency_code from routing_decision
                        where complaint_id = any (?) and decided_by not in ('RULE', 'MODEL')
                        order by complaint_id, decided_at desc, id desc
                        """,
                        row -> new OfComplaint(
                                row.getObject("complaint_id", UUID.class),
                                new Correction(
                                        DecisionSource.valueOf(row.getString("decided_by")),
                                        row.getString("agency_code"))),
                        SqlArray.uuids(complaints))
                .stream()
                .collect(toMap(OfComplaint::id, OfComplaint::correction));
    }

    private static PastComplaint read(ResultSet row) throws SQLException {
        ComplaintFacts facts = new ComplaintFacts(
                ComplaintKind.valueOf(row.getString("kind")),
                new ComplaintText(row.getString("title"), row.getString("description")),
                row.getString("category_code"),
                row.getString("district_code"),
                row.getString("channel"),
                row.getString("named_agency"),
                row.getString("accused_agency"),
                row.getString("service_code"),
                row.getBoolean("oversight"));
        return new PastComplaint(row.getObject("complaint_id", UUID.class), facts, null);
    }
}
