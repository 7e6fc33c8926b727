package id.penghubung.complaints.channels;

import id.penghubung.complaints.personaldata.ErasedRows;
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

/** SQL of the links with SP4N-LAPOR!. Joins the transaction of the caller. */
@ApplicationScoped
class Sp4nLinkTable implements ErasedRows {

    private static final String SELECT = """
            select l.sp4n_id, l.complaint_id, c.tracking_number, l.linked_by, l.linked_at
            from sp4n_link l join complaint c on c.id = l.complaint_id
            """;

    private final Jdbc jdbc;

    Sp4nLinkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Links an id with a complaint. Waits for another transaction that links one of them.
     *
     * @return false if the id or the complaint has a link already
     */
    boolean insert(String sp4nId, UUID complaintId, String by, Instant at) {
        return jdbc.update(
                        "insert into sp4n_link (sp4n_id, complaint_id, linked_by, linked_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        sp4nId,
                        complaintId,
                        by,
                        at)
                > 0;
    }

    Optional<Sp4nLink> find(String sp4nId) {
        return jdbc.first(SELECT + "where l.sp4n_id = ?", Sp4nLinkTable::read, sp4nId);
    }

    Optional<Sp4nLink> findByComplaint(UUID complaintId) {
        return jdbc.first(SELECT + "where l.complaint_id = ?", Sp4nLinkTable::read, complaintId);
    }

    @Override
    public String table() {
        return "sp4n_link";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from sp4n_link where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }

    private static Sp4nLink read(ResultSet row) throws SQLException {
        return new Sp4nLink(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                Columns.instant(row, 5));
    }
}
