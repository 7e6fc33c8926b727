package id.penghubung.complaints.conversation;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.events.MeetingKind;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** SQL of meetings with reporters. The caller has locked the complaint. Joins the caller's transaction. */
@ApplicationScoped
class MeetingTable implements ErasedRows {

    private final Jdbc jdbc;

    MeetingTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Meeting meeting, Instant now) {
        jdbc.update(
                """
                insert into complaint_meeting (id, complaint_id, round, agency_code, kind, state, meets_at, place, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                meeting.id(),
                meeting.complaintId(),
                meeting.round(),
                meeting.agencyCode(),
                meeting.kind(),
                meeting.state(),
                meeting.at(),
                meeting.place(),
                now);
    }

    void update(Meeting meeting, Instant now) {
        jdbc.update(
                "update complaint_meeting set state = ?, meets_at = ?, place = ?, outcome = ?, changed_at = ? where id = ?",
                meeting.state(),
                meeting.at(),
                meeting.place(),
                meeting.outcome(),
                now,
                meeting.id());
    }

    Optional<Meeting> find(UUID complaintId, UUID meetingId) {
        return jdbc.first("""
                select id, complaint_id, round, agency_code, kind, state, meets_at, place, outcome
                from complaint_meeting where id = ? and complaint_id = ?
                """, MeetingTable::read, meetingId, complaintId);
    }

    @Override
    public String table() {
        return "complaint_meeting";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "update complaint_meeting set place = null, outcome = null where complaint_id = any (?)",
                SqlArray.uuids(complaintIds));
    }

    private static Meeting read(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getInt("round"),
                row.getString("agency_code"),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingState.valueOf(row.getString("state")),
                Columns.instant(row, "meets_at"),
                row.getString("place"),
                row.getString("outcome"));
    }
}
