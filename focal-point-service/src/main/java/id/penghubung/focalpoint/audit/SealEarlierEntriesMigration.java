package id.penghubung.focalpoint.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Seals what was written before records were sealed, so that there is no unsealed entry behind which a change could
 * hide. A migration in Java, because the database must not know the key.
 */
final class SealEarlierEntriesMigration implements JavaMigration {

    private static final int BATCH = 1000;

    private final Sealer sealer;

    SealEarlierEntriesMigration(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611212211");
    }

    @Override
    public String getDescription() {
        return "seal earlier entries";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        sealEntries(context.getConnection());
        sealHeads(context.getConnection());
    }

    private void sealEntries(Connection connection) throws SQLException {
        String entries = """
                select case_id, seq, at, type, actor_role, actor_name, message from case_entry order by case_id, seq
                """;
        String seal = "update case_entry set previous_hash = ?, hash = ? where case_id = ? and seq = ?";
        try (Statement reading = connection.createStatement();
                PreparedStatement sealing = connection.prepareStatement(seal)) {
            reading.setFetchSize(BATCH);
            int pending = 0;
            UUID current = null;
            String last = RecordHead.NONE.hash();
            try (ResultSet row = reading.executeQuery(entries)) {
                while (row.next()) {
                    UUID caseId = row.getObject(1, UUID.class);
                    if (!caseId.equals(current)) {
                        current = caseId;
                        last = RecordHead.NONE.hash();
                    }
                    EntryFacts facts = earlier(row, caseId, last);
                    String hash = sealer.hash(facts);
                    sealing.setString(1, last);
                    sealing.setString(2, hash);
                    sealing.setObject(3, caseId);
                    sealing.setInt(4, facts.seq());
                    sealing.addBatch();
                    last = hash;
                    if (++pending % BATCH == 0) {
                        sealing.executeBatch();
                    }
                }
            }
            sealing.executeBatch();
        }
    }

    private static EntryFacts earlier(ResultSet row, UUID caseId, String previousHash) throws SQLException {
        return new EntryFacts(
                caseId,
                row.getInt(2),
                0,
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                null,
                row.getString(6),
                row.getString(7),
                null,
                previousHash);
    }

    private void sealHeads(Connection connection) throws SQLException {
        String ends = """
                select f.id, coalesce(e.seq, 0), coalesce(e.hash, '')
                from case_file f
                left join lateral (select seq, hash from case_entry where case_id = f.id order by seq desc limit 1) e on true
                """;
        String seal = "update case_file set record_length = ?, record_hash = ?, record_seal = ? where id = ?";
        try (Statement reading = connection.createStatement();
                PreparedStatement sealing = connection.prepareStatement(seal)) {
            reading.setFetchSize(BATCH);
            int pending = 0;
            try (ResultSet row = reading.executeQuery(ends)) {
                while (row.next()) {
                    UUID caseId = row.getObject(1, UUID.class);
                    RecordHead head = sealer.head(caseId, row.getInt(2), row.getString(3));
                    sealing.setInt(1, head.length());
                    sealing.setString(2, head.hash());
                    sealing.setString(3, head.seal());
                    sealing.setObject(4, caseId);
                    sealing.addBatch();
                    if (++pending % BATCH == 0) {
                        sealing.executeBatch();
                    }
                }
            }
            sealing.executeBatch();
        }
    }
}
