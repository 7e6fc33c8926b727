package id.penghubung.complaints.personaldata;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL of stored identities, for work on many of them. */
@ApplicationScoped
class IdentityTable implements ErasedRows, SealedRows {

    private static final String KEY_IDS = SealedRows.keyIdsIn("reporter_identity", "key_id");

    static final String LOCK_UNDER_KEY =
            """
            select complaint_id from reporter_identity
            where key_id = ? and %s
            order by complaint_id limit ? for update skip locked
            """.formatted(FailingRows.retryDueCondition(IdentityRotationJob.WORKER, "complaint_id"));

    private static final String RELOCK = """
        select complaint_id from reporter_identity
        where complaint_id = any (?) and key_id <> ?
        order by complaint_id for update skip locked
        """;

    static final String FIND_BY_HASH = """
        select i.complaint_id, c.tracking_number
        from reporter_identity i join complaint c on c.id = i.complaint_id
        where i.%s = ? and i.complaint_id < ?
        order by i.complaint_id desc limit ?
        """;

    private final Jdbc jdbc;

    IdentityTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored identity with the complaint to which it belongs. */
    record Row(UUID complaintId, SealedIdentity identity) {}

    /** A complaint that was found by a hash. */
    record Found(UUID complaintId, String trackingNumber) {}

    /** Finds complaints by the hash of a contact detail, newest first, older than one of them. */
    List<Found> find(ContactKind kind, byte[] hash, UUID before, int limit) {
        return jdbc.list(
                FIND_BY_HASH.formatted(kind.column()),
                row -> new Found(row.getObject(1, UUID.class), row.getString(2)),
                hash,
                before,
                limit);
    }

    /** Returns all complaints with a hash of a mail address. */
    List<UUID> withEmail(byte[] hash) {
        return jdbc.list("select complaint_id from reporter_identity where email_hash = ?", Columns::firstUuid, hash);
    }

    @Override
    public List<String> keyIds() {
        return jdbc.list(KEY_IDS, row -> row.getString(1));
    }

    /** Locks identities under a key and returns their complaints, in the order of their ids. */
    @Override
    public List<UUID> lockUnderKey(String keyId, Instant now, int limit) {
        return jdbc.list(LOCK_UNDER_KEY, Columns::firstUuid, keyId, now, limit);
    }

    /** Locks the identities of complaints that are not yet under the current key. */
    List<UUID> relock(Collection<UUID> complaintIds, String currentKeyId) {
        return jdbc.list(RELOCK, Columns::firstUuid, SqlArray.uuids(complaintIds), currentKeyId);
    }

    List<Row> read(Collection<UUID> complaintIds) {
        return jdbc.list("""
            select complaint_id, key_id, sealed, email_hash, phone_hash, nik_hash from reporter_identity
            where complaint_id = any (?)
            """, IdentityTable::row, SqlArray.uuids(complaintIds));
    }

    void update(Collection<Row> rows) {
        jdbc.batch(
                """
                update reporter_identity set key_id = ?, sealed = ?, email_hash = ?, phone_hash = ?, nik_hash = ?
                where complaint_id = ?
                """,
                rows,
                row -> Jdbc.parameters(
                        row.identity().keyId(),
                        row.identity().sealed(),
                        row.identity().emailHash(),
                        row.identity().phoneHash(),
                        row.identity().nikHash(),
                        row.complaintId()));
    }

    @Override
    public String table() {
        return "reporter_identity";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update("delete from reporter_identity where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("complaint_id", UUID.class),
                new SealedIdentity(
                        row.getString("key_id"),
                        row.getBytes("sealed"),
                        row.getBytes("email_hash"),
                        row.getBytes("phone_hash"),
                        row.getBytes("nik_hash")));
    }
}
