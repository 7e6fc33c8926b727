package id.penghubung.complaints.handover;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of what coordinators learned about complaints that were handed over. Joins the caller's transaction. */
@ApplicationScoped
class FollowUpTable implements ErasedRows {

    private final Jdbc jdbc;

    FollowUpTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID complaintId, FollowUp followUp) {
        jdbc.update(
                "insert into hand_over_follow_up (id, complaint_id, note, added_by, added_at) values (?, ?, ?, ?, ?)",
                followUp.id(),
                complaintId,
                followUp.note(),
                followUp.by(),
                followUp.at());
    }

    /** Returns the follow-ups of complaints, oldest first; nothing for a complaint without one. */
    Map<UUID, List<FollowUp>> of(Collection<UUID> complaintIds) {
        record Row(UUID complaintId, FollowUp followUp) {}

        return jdbc
                .list(
                        """
                        select id, complaint_id, note, added_by, added_at from hand_over_follow_up
                        where complaint_id = any (?) order by added_at, id
                        """,
                        row -> new Row(
                                row.getObject("complaint_id", UUID.class),
                                new FollowUp(
                                        row.getObject("id", UUID.class),
                                        row.getString("note"),
                                        row.getString("added_by"),
                                        Columns.instant(row, "added_at"))),
                        SqlArray.uuids(complaintIds))
                .stream()
                .collect(groupingBy(Row::complaintId, mapping(Row::followUp, toList())));
    }

    @Override
    public String table() {
        return "hand_over_follow_up";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "update hand_over_follow_up set note = null where complaint_id = any (?)",
                SqlArray.uuids(complaintIds));
    }
}
