package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
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
 * Removes the accounts of anonymous complaints, which were stored before, and keeps a keyed hash of each, so that the reporter can get
 * an access code. A migration in Java, because the database must not know the key. Rows that are updated stay readable in the file, so
 * the table is written anew, if there were such complaints.
 */
final class UnlinkAnonymousComplaintsMigration implements JavaMigration {

    private static final int BATCH_SIZE = 1000;

    private final EncryptionKeys keys;

    UnlinkAnonymousComplaintsMigration(EncryptionKeys keys) {
        this.keys = keys;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611282134");
    }

    @Override
    public String getDescription() {
        return "unlink anonymous complaints";
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
        String insertSql = "insert into former_account (complaint_id, key_id, account_hash) values (?, ?, ?)";
        try (Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(insertSql)) {
            statement.setFetchSize(BATCH_SIZE);
            int unlinked = 0;
            try (ResultSet row = statement.executeQuery(
                    "select id, reporter_id from complaint where anonymous and reporter_id is not null")) {
                while (row.next()) {
                    addHash(insert, row);
                    if (++unlinked % BATCH_SIZE == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
            if (unlinked > 0) {
                unlink(statement);
            }
        }
    }

    private void addHash(PreparedStatement insert, ResultSet row) throws SQLException {
        EncryptionKey key = keys.current();
        UUID complaintId = row.getObject(1, UUID.class);
        insert.setObject(1, complaintId);
        insert.setString(2, key.id());
        insert.setBytes(3, FormerAccounts.hash(key, complaintId, row.getString(2)));
        insert.addBatch();
    }

    private static void unlink(Statement statement) throws SQLException {
        statement.execute("""
                update complaint_access a set reporter_id = null
                from complaint c where c.id = a.complaint_id and c.anonymous and a.reporter_id is not null
                """);
        statement.execute("update complaint set reporter_id = null where anonymous and reporter_id is not null");
        statement.execute("alter table complaint alter column reporter_id type text using nullif(reporter_id, '')");
        statement.execute(
                "alter table complaint_access alter column reporter_id type text using nullif(reporter_id, '')");
    }
}
