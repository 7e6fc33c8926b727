package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Stores the hashes of the tokens of links by which mails are stopped. */
@ApplicationScoped
class UnsubscribeLinkTable implements ErasedRows {

    private final Jdbc jdbc;

    UnsubscribeLinkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] tokenHash, UUID complaintId, Instant now) {
        jdbc.update(
                "insert into unsubscribe_link (token_hash, complaint_id, created_at) values (?, ?, ?)",
                tokenHash,
                complaintId,
                now);
    }

    Optional<UUID> complaintOf(byte[] tokenHash) {
        return jdbc.first(
                "select complaint_id from unsubscribe_link where token_hash = ?", Columns::firstUuid, tokenHash);
    }

    /** Deletes links from before a time, oldest first. Returns their number. */
    int deleteCreatedBefore(Instant before, int limit) {
        return jdbc.update("""
                delete from unsubscribe_link where token_hash = any (array(
                    select token_hash from unsubscribe_link where created_at < ? order by created_at limit ?))
                """, before, limit);
    }

    @Override
    public String table() {
        return "unsubscribe_link";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from unsubscribe_link where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }
}
