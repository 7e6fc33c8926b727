package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.personaldata.SealedRows;
import id.penghubung.kit.files.FileReferences;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import id.penghubung.kit.work.Lease;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** SQL of attachments, for work on many of them. */
@ApplicationScoped
class AttachmentTable implements FileReferences, SealedRows {

    static final String LOCK_UNSCANNED = """
        select id from complaint_attachment
        where scan in ('PENDING', 'UNSCANNED') and (scan_lease is null or scan_leased_until < ?) and %s
        order by uploaded_at limit ? for update skip locked
        """.formatted(FailingRows.retryDueCondition(AttachmentScanJob.WORKER, "id"));

    static final String LOCK_UNDER_KEY =
            """
            select id from complaint_attachment
            where sealed_key_id = ? and %s
            order by id limit ? for update skip locked
            """.formatted(FailingRows.retryDueCondition(AttachmentKeyRotationJob.WORKER, "id"));

    private static final String KEY_IDS = SealedRows.keyIdsIn("complaint_attachment", "sealed_key_id");

    private final Jdbc jdbc;

    AttachmentTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of an original, with the attachment to which it belongs. */
    record KeyRow(UUID id, OriginalCipher.WrappedKey key) {}

    @Override
    public Set<String> referenced(Collection<String> sha256) {
        SqlArray contents = SqlArray.texts(sha256);
        return Set.copyOf(jdbc.list("""
            select sha256 from complaint_attachment where sha256 = any (?)
            union
            select sealed_sha256 from complaint_attachment where sealed_sha256 = any (?)
            """, row -> row.getString(1), contents, contents));
    }

    /**
     * Returns the time of the last answer of an agency. What a reporter does after an answer has the same status, so that the actor
     * counts too.
     *
     * @param uploader the agency as an uploader
     */
    Optional<Instant> lastAnswerAt(UUID complaintId, String uploader) {
        return jdbc.first(
                """
            select occurred_at from timeline_entry
            where complaint_id = ? and status = ? and actor = 'AGENCY' and ? || agency_code = ?
            order by seq desc limit 1
            """,
                row -> Columns.instant(row, "occurred_at"),
                complaintId,
                ComplaintStatus.RESPONDED,
                Uploader.AGENCY,
                uploader);
    }

    /** Returns the agency that had a complaint last. */
    Optional<String> lastAgency(UUID complaintId) {
        return jdbc.first("""
            select agency_code from timeline_entry
            where complaint_id = ? and agency_code is not null order by seq desc limit 1
            """, row -> row.getString(1), complaintId);
    }

    /** Stores a lease for attachments that no scanner has seen, and returns their ids. */
    List<UUID> claimUnscanned(Lease lease, Instant now, int limit) {
        List<UUID> due = jdbc.list(LOCK_UNSCANNED, Columns::firstUuid, now, now, limit);
        jdbc.update(
                "update complaint_attachment set scan_lease = ?, scan_leased_until = ? where id = any (?)",
                lease.token(),
                lease.until(),
                SqlArray.uuids(due));
        return due;
    }

    /** Stores the result of a scan and ends the lease, if the attachment still has it. */
    void updateScan(UUID id, Lease lease, ScanState scan) {
        jdbc.update("""
            update complaint_attachment set scan = ?, scan_lease = null, scan_leased_until = null
            where id = ? and scan_lease = ?
            """, scan, id, lease.token());
    }

    /** Ends a lease, if the attachment still has it. */
    void releaseUnscanned(UUID id, Lease lease) {
        jdbc.update(
                "update complaint_attachment set scan_lease = null, scan_leased_until = null where id = ? and scan_lease = ?",
                id,
                lease.token());
    }

    /** The keys encrypt the keys of originals. */
    @Override
    public List<String> keyIds() {
        return jdbc.list(KEY_IDS, row -> row.getString(1));
    }

    /** Locks attachments whose originals have keys that this key encrypts. */
    @Override
    public List<UUID> lockUnderKey(String keyId, Instant now, int limit) {
        return jdbc.list(LOCK_UNDER_KEY, Columns::firstUuid, keyId, now, limit);
    }

    List<UUID> relockUnderOtherKey(Collection<UUID> ids, String currentKeyId) {
        return jdbc.list("""
            select id from complaint_attachment where id = any (?) and sealed_key_id <> ?
            order by id for update skip locked
            """, Columns::firstUuid, SqlArray.uuids(ids), currentKeyId);
    }

    List<KeyRow> keys(Collection<UUID> ids) {
        return jdbc.list(
                "select id, sealed_key_id, sealed_key from complaint_attachment where id = any (?)",
                row -> new KeyRow(
                        row.getObject("id", UUID.class),
                        new OriginalCipher.WrappedKey(row.getString("sealed_key_id"), row.getBytes("sealed_key"))),
                SqlArray.uuids(ids));
    }

    void updateKeys(Collection<KeyRow> rows) {
        jdbc.batch(
                "update complaint_attachment set sealed_key_id = ?, sealed_key = ? where id = ?",
                rows,
                row -> Jdbc.parameters(row.key().keyId(), row.key().key(), row.id()));
    }

    /** Deletes the attachments of complaints and returns the hashes of their contents. */
    List<String> delete(Collection<UUID> complaintIds) {
        return jdbc.list("""
            with deleted as (
                delete from complaint_attachment where complaint_id = any (?) returning sha256, sealed_sha256)
            select sha256 from deleted union select sealed_sha256 from deleted
            """, row -> row.getString(1), SqlArray.uuids(complaintIds));
    }
}
