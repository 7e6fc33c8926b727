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
 * Seals the entries that were written before sealing was introduced, so that no unsealed entry can hide a change. A
 * migration in Java, because the database must not know the key.
 */
final class SealEarlierEntriesMigration implements JavaMigration {

    private static final int BATCH_SIZE = 1000;

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
        String entriesSql = """
                select case_id, seq, at, type, actor_role, actor_name, message from case_entry order by case_id, seq
                """;
        String updateSql = "update case_entry set previous_hash = ?, hash = ? where case_id = ? and seq = ?";
        try (Statement select = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(updateSql)) {
            select.setFetchSize(BATCH_SIZE);
            int pending = 0;
            UUID current = null;
            String previousHash = RecordHead.NONE.hash();
            try (ResultSet row = select.executeQuery(entriesSql)) {
                while (row.next()) {
                    UUID caseId = row.getObject(1, UUID.class);
                    if (!caseId.equals(current)) {
                        current = caseId;
                        previousHash = RecordHead.NONE.hash();
                    }
                    EntryFacts facts = entry(row, caseId, previousHash);
                    String hash = sealer.hash(facts);
                    update.setString(1, previousHash);
                    update.setString(2, hash);
                    update.setObject(3, caseId);
                    update.setInt(4, facts.seq());
                    update.addBatch();
                    previousHash = hash;
                    if (++pending % BATCH_SIZE == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }

    private static EntryFacts entry(ResultSet row, UUID caseId, String previousHash) throws SQLException {
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
        String headsSql = """
                select f.id, coalesce(e.seq, 0), coalesce(e.hash, '')
                from agency_case f
                left join lateral (select seq, hash from case_entry where case_id = f.id order by seq desc limit 1) e on true
                """;
        String updateSql = "update agency_case set record_length = ?, record_hash = ?, record_seal = ? where id = ?";
        try (Statement select = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(updateSql)) {
            select.setFetchSize(BATCH_SIZE);
            int pending = 0;
            try (ResultSet row = select.executeQuery(headsSql)) {
                while (row.next()) {
                    UUID caseId = row.getObject(1, UUID.class);
                    RecordHead head = sealer.head(caseId, row.getInt(2), row.getString(3));
                    update.setInt(1, head.length());
                    update.setString(2, head.hash());
                    update.setString(3, head.seal());
                    update.setObject(4, caseId);
                    update.addBatch();
                    if (++pending % BATCH_SIZE == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
        }
    }
}
