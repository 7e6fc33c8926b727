package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.complaints.personaldata.MailAddressHashes.Hashed;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Stores the hashes of the tokens of links by which a mail address is confirmed or refused. Each link serves one of these only. */
@ApplicationScoped
class MailAddressLinkTable implements ErasedRows {

    private static final String DELETE_CREATED_BEFORE = """
            delete from %1$s where token_hash = any (array(
                select token_hash from %1$s where created_at < ? order by created_at limit ?))
            """;

    private final Jdbc jdbc;

    MailAddressLinkTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "mail_confirmation_link";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from mail_confirmation_link where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }

    void insertConfirmation(byte[] tokenHash, UUID complaintId, Instant now) {
        jdbc.update(
                "insert into mail_confirmation_link (token_hash, complaint_id, created_at) values (?, ?, ?)",
                tokenHash,
                complaintId,
                now);
    }

    void insertRefusal(byte[] tokenHash, Hashed address, Instant now) {
        jdbc.update(
                "insert into mail_refusal_link (token_hash, address_hash, key_id, created_at) values (?, ?, ?, ?)",
                tokenHash,
                address.hash(),
                address.keyId(),
                now);
    }

    Optional<UUID> complaintOf(byte[] tokenHash) {
        return jdbc.first(
                "select complaint_id from mail_confirmation_link where token_hash = ?", Columns::firstUuid, tokenHash);
    }

    Optional<Hashed> addressOf(byte[] tokenHash) {
        return jdbc.first(
                "select key_id, address_hash from mail_refusal_link where token_hash = ?",
                row -> new Hashed(row.getString(1), row.getBytes(2)),
                tokenHash);
    }

    /** Deletes links from before a time, oldest first, at most {@code limit} of each kind. Returns the larger number. */
    int deleteCreatedBefore(Instant before, int limit) {
        return Math.max(
                jdbc.update(DELETE_CREATED_BEFORE.formatted("mail_confirmation_link"), before, limit),
                jdbc.update(DELETE_CREATED_BEFORE.formatted("mail_refusal_link"), before, limit));
    }
}
