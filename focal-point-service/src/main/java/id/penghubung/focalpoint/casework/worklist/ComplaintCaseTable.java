package id.penghubung.focalpoint.casework.worklist;

import id.penghubung.focalpoint.ombudsman.ComplaintCases;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Finds the cases of complaints that are linked with matters of the Ombudsman. */
@ApplicationScoped
class ComplaintCaseTable implements ComplaintCases {

    private final Jdbc jdbc;

    ComplaintCaseTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<AgencyComplaint> of(Collection<UUID> complaintIds) {
        return complaintIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.list(
                        "select complaint_id, agency_code from agency_case where complaint_id = any (?)",
                        row -> new AgencyComplaint(row.getObject(1, UUID.class), row.getString(2)),
                        SqlArray.uuids(complaintIds)));
    }
}
