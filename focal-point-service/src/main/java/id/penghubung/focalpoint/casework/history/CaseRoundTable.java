package id.penghubung.focalpoint.casework.history;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL of the rounds of cases. Joins the transaction of the caller. */
@ApplicationScoped
class CaseRoundTable {

    private final Jdbc jdbc;

    CaseRoundTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A case with its round. */
    record CaseRound(UUID caseId, UUID complaintId, int round, String agencyCode) {}

    /** Returns the cases of complaints, of all rounds. */
    List<CaseRound> ofComplaints(Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? List.of()
                : jdbc.list(
                        "select id, complaint_id, round, agency_code from agency_case where complaint_id = any (?)",
                        row -> new CaseRound(
                                Columns.firstUuid(row), row.getObject(2, UUID.class), row.getInt(3), row.getString(4)),
                        SqlArray.uuids(complaintIds));
    }
}
