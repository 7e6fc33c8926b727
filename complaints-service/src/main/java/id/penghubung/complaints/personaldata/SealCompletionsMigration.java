package id.penghubung.complaints.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the texts with which reporters completed complaints and that were stored readably. A migration in Java, because the database
 * must not know the key. Rows that are updated stay readable in the file, so the table is written anew, if there were such texts.
 */
final class SealCompletionsMigration implements JavaMigration {

    private static final int BATCH_SIZE = 1000;

    private final IdentityCipher cipher;

    SealCompletionsMigration(IdentityCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611282131");
    }

    @Override
    public String getDescription() {
        return "seal completions";
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
        Connection connection = context.getConnection();
        String updateSql = """
                update complaint set completion_key_id = ?, completion_sealed = ?, completion = null where id = ?
                """;
        try (Statement statement = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(updateSql)) {
            statement.setFetchSize(BATCH_SIZE);
            int sealed = 0;
            try (ResultSet row =
                    statement.executeQuery("select id, completion from complaint where completion is not null")) {
                while (row.next()) {
                    addSealed(update, row);
                    if (++sealed % BATCH_SIZE == 0) {
                        update.executeBatch();
                    }
                }
            }
            update.executeBatch();
            if (sealed > 0) {
                statement.execute(
                        "alter table complaint alter column completion type text using nullif(completion, '')");
            }
        }
    }

    private void addSealed(PreparedStatement update, ResultSet row) throws SQLException {
        UUID complaintId = row.getObject(1, UUID.class);
        SealedCompletion sealed = cipher.sealCompletion(complaintId, row.getString(2));
        update.setString(1, sealed.keyId());
        update.setBytes(2, sealed.sealed());
        update.setObject(3, complaintId);
        update.addBatch();
    }
}
