package id.penghubung.complaints.personaldata;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL of the encrypted parties that complaints accuse, for work on many of them. */
@ApplicationScoped
class AccusedTable implements SealedRows {

    private static final String KEY_IDS = SealedRows.keyIdsIn("complaint", "accused_key_id");

    static final String LOCK_UNDER_KEY =
            """
            select c.id from complaint c
            where c.accused_key_id = ? and %s
            order by c.id limit ? for no key update of c skip locked
            """.formatted(FailingRows.retryDueCondition(IdentityRotationJob.WORKER, "c.id"));

    private static final String LOCK_ROWS = """
            select id, accused_agency, accused_key_id, accused_sealed from complaint
            where id = any (?) and accused_key_id <> ?
            order by id for no key update skip locked
            """;

    private final Jdbc jdbc;

    AccusedTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A stored party with the complaint that accuses it. */
    record Row(UUID complaintId, SealedAccused accused) {}

    @Override
    public List<String> keyIds() {
        return jdbc.list(KEY_IDS, row -> row.getString(1));
    }

    /** Locks complaints whose accused party is encrypted with a key, in the order of their ids. */
    @Override
    public List<UUID> lockUnderKey(String keyId, Instant now, int limit) {
        return jdbc.list(LOCK_UNDER_KEY, Columns::firstUuid, keyId, now, limit);
    }

    /** Locks those of the complaints whose accused party is not under the current key, and reads them. */
    List<Row> lock(Collection<UUID> complaintIds, String currentKeyId) {
        return jdbc.list(
                LOCK_ROWS,
                row -> new Row(
                        Columns.firstUuid(row),
                        new SealedAccused(
                                row.getString("accused_agency"),
                                row.getString("accused_key_id"),
                                row.getBytes("accused_sealed"))),
                SqlArray.uuids(complaintIds),
                currentKeyId);
    }

    /** Stores units and persons in place of what was stored. */
    void update(Collection<Row> rows) {
        jdbc.batch(
                "update complaint set accused_key_id = ?, accused_sealed = ? where id = ?",
                rows,
                row -> Jdbc.parameters(row.accused().keyId(), row.accused().sealed(), row.complaintId()));
    }
}
