package id.penghubung.focalpoint.audit;

import id.penghubung.kit.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads heads with their entries and verifies each record. Head and entries come from one statement, and so from one
 * snapshot: an entry that is written meanwhile is in both or in neither.
 */
final class RecordRowVerifier {

    /** Columns and join for {@code f}, the selected cases. A case without entries has one row. */
    static final String COLUMNS_AND_JOIN = """
            f.id, f.record_length, f.record_hash, f.record_seal,
                   e.seq, e.case_version, e.at, e.type, e.actor_role, e.actor_account, e.actor_name, e.message,
                   e.details, e.previous_hash, e.hash, e.erasure_seal
            from agency_case f left join case_entry e on e.case_id = f.id
            """;

    private final Sealer sealer;

    RecordRowVerifier(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * Verifies all records of a result that is ordered by case and number, with one row in memory.
     *
     * @return the id of the last case, or null if there was none
     */
    @Nullable
    UUID verify(ResultSet row, Consumer<RecordVerification> consumer) throws SQLException {
        UUID current = null;
        ChainVerifier chain = null;
        while (row.next()) {
            UUID caseId = row.getObject(1, UUID.class);
            if (chain == null || !caseId.equals(current)) {
                if (chain != null) {
                    consumer.accept(chain.finish());
                }
                current = caseId;
                chain = new ChainVerifier(
                        sealer, caseId, new RecordHead(row.getInt(2), row.getString(3), row.getString(4)));
            }
            int seq = row.getInt(5);
            if (!row.wasNull()) {
                chain.verify(new StoredEntry(entry(row, caseId, seq), row.getString(15), row.getString(16)));
            }
        }
        if (chain != null) {
            consumer.accept(chain.finish());
        }
        return current;
    }

    private static EntryFacts entry(ResultSet row, UUID caseId, int seq) throws SQLException {
        Instant at = Columns.instant(row, 7);
        return new EntryFacts(
                caseId,
                seq,
                row.getLong(6),
                at,
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14));
    }
}
