package id.penghubung.complaints.retention;

import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** SQL of the retention of the record of readings by staff. */
@ApplicationScoped
class AccessRetentionTable {

    /** Oldest first. Readings of a complaint that is not finished, or in an open matter, are kept like the complaint. */
    static final String DELETE_EXPIRED = """
            delete from complaint_access where id in (
                select a.id from complaint_access a join complaint c on c.id = a.complaint_id
                where a.accessed_at < ? and c.final_since is not null and not %s
                order by a.accessed_at limit ?)
            """.formatted(ErasureTable.IN_OPEN_MATTER);

    private final Jdbc jdbc;

    AccessRetentionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes readings from before a time and returns their number. */
    int deleteBefore(Instant before, int limit) {
        return jdbc.update(DELETE_EXPIRED, before, limit);
    }
}
