package id.penghubung.complaints.intake;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of the lines of batches that are keyed in. Joins the caller's transaction. */
@ApplicationScoped
class BatchLineTable implements ErasedRows {

    private final Jdbc jdbc;

    BatchLineTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The complaint of a line.
     *
     * @param contentHash hash of its content; null if it was erased
     */
    record Stored(Receipt receipt, @Nullable String contentHash) {}

    /** Finds the complaint that an officer has keyed in under an id. */
    Optional<Stored> find(String keyedBy, String clientId) {
        return jdbc.first(
                """
                select c.id, c.tracking_number, c.status, c.submitted_at, c.version, c.content_sha256
                from assisted_batch_line l join complaint c on c.id = l.complaint_id
                where l.keyed_by = ? and l.client_id = ?
                """,
                row -> new Stored(
                        new Receipt(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                ComplaintStatus.valueOf(row.getString(3)),
                                Columns.instant(row, 4),
                                row.getLong(5),
                                null,
                                List.of(),
                                false),
                        row.getString(6)),
                keyedBy,
                clientId);
    }

    /** Adds the line of a complaint that the same transaction stores. */
    void insert(String keyedBy, String clientId, UUID complaintId, Instant at) {
        jdbc.update(
                "insert into assisted_batch_line (keyed_by, client_id, complaint_id, keyed_in_at) values (?, ?, ?, ?)",
                keyedBy,
                clientId,
                complaintId,
                at);
    }

    @Override
    public String table() {
        return "assisted_batch_line";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from assisted_batch_line where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }
}
