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
import org.jspecify.annotations.Nullable;

/** SQL of the encrypted texts with which reporters completed complaints, for work on many of them. */
@ApplicationScoped
class CompletionTable implements SealedRows {

    private static final String RETRY_DUE = FailingRows.retryDueCondition(IdentityRotationJob.WORKER, "c.id");

    private static final String KEY_IDS = SealedRows.keyIdsIn("complaint", "completion_key_id");

    static final String LOCK_UNDER_KEY = """
            select c.id from complaint c
            where c.completion_key_id = ? and %s
            order by c.id limit ? for no key update of c skip locked
            """.formatted(RETRY_DUE);

    /** Texts that an instance of the version before the encryption has written. */
    static final String LOCK_READABLE = """
            select c.id from complaint c
            where c.completion is not null and %s
            order by c.id limit ? for no key update of c skip locked
            """.formatted(RETRY_DUE);

    private static final String LOCK_ROWS = """
            select id, completion_key_id, completion_sealed, completion from complaint
            where id = any (?) and (completion is not null or completion_key_id <> ?)
            order by id for no key update skip locked
            """;

    private final Jdbc jdbc;

    CompletionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stored completion.
     *
     * @param sealed the encrypted text, or null
     * @param readable the text, if an instance of the earlier version has written it; or null
     */
    record Row(
            UUID complaintId,
            @Nullable SealedCompletion sealed,
            @Nullable String readable) {}

    @Override
    public List<String> keyIds() {
        return jdbc.list(KEY_IDS, row -> row.getString(1));
    }

    /** Locks complaints whose completion is encrypted with a key, in the order of their ids. */
    @Override
    public List<UUID> lockUnderKey(String keyId, Instant now, int limit) {
        return jdbc.list(LOCK_UNDER_KEY, Columns::firstUuid, keyId, now, limit);
    }

    /** Locks complaints whose completion is readable, in the order of their ids. */
    List<UUID> lockReadable(Instant now, int limit) {
        return jdbc.list(LOCK_READABLE, Columns::firstUuid, now, limit);
    }

    /** Locks those of the complaints whose completion is not under the current key, and reads them. */
    List<Row> lock(Collection<UUID> complaintIds, String currentKeyId) {
        return jdbc.list(LOCK_ROWS, CompletionTable::row, SqlArray.uuids(complaintIds), currentKeyId);
    }

    /** Stores encrypted completions in place of what was stored. */
    void update(Collection<Row> rows) {
        jdbc.batch(
                "update complaint set completion_key_id = ?, completion_sealed = ?, completion = null where id = ?",
                rows,
                row -> Jdbc.parameters(
                        row.sealed() == null ? null : row.sealed().keyId(),
                        row.sealed() == null ? null : row.sealed().sealed(),
                        row.complaintId()));
    }

    private static Row row(ResultSet row) throws SQLException {
        String keyId = row.getString("completion_key_id");
        return new Row(
                Columns.firstUuid(row),
                keyId == null ? null : new SealedCompletion(keyId, row.getBytes("completion_sealed")),
                row.getString("completion"));
    }
}
