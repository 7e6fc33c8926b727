package id.penghubung.complaints.complaint;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** SQL of timelines, for the erasure of many of them. */
@ApplicationScoped
class TimelineTable implements ErasedRows {

    private final Jdbc jdbc;

    TimelineTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "timeline_entry";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("""
                update timeline_entry set message_id = null, message_en = null
                where complaint_id = any (?) and message_id is not null
                """, SqlArray.uuids(complaintIds));
    }
}
