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
 * Encrypts the identities that were stored readably, and drops their table. A migration in Java, because the database must not know
 * the key.
 */
final class SealIdentitiesMigration implements JavaMigration {

    private static final int BATCH_SIZE = 1000;

    private final IdentityCipher cipher;

    SealIdentitiesMigration(IdentityCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("202611281703");
    }

    @Override
    public String getDescription() {
        return "seal identities";
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
        String plainSql = """
                select i.complaint_id, i.name, i.email, i.phone, c.anonymous
                from plain_reporter_identity i join complaint c on c.id = i.complaint_id
                """;
        String insertSql = """
                insert into reporter_identity
                    (complaint_id, key_id, sealed, email_hash, phone_hash, nik_hash, contact_by_name)
                values (?, ?, ?, ?, ?, ?, false)
                """;
        try (Statement select = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(insertSql)) {
            select.setFetchSize(BATCH_SIZE);
            int pending = 0;
            try (ResultSet row = select.executeQuery(plainSql)) {
                while (row.next()) {
                    addSealed(insert, row);
                    if (++pending % BATCH_SIZE == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
            select.execute("drop table plain_reporter_identity");
        }
    }

    private void addSealed(PreparedStatement insert, ResultSet row) throws SQLException {
        UUID complaintId = row.getObject(1, UUID.class);
        Identity identity = new Identity(row.getString(2), row.getString(3), row.getString(4), null, null, null);
        SealedIdentity sealed = cipher.seal(complaintId, identity, !row.getBoolean(5));
        insert.setObject(1, complaintId);
        insert.setString(2, sealed.keyId());
        insert.setBytes(3, sealed.sealed());
        insert.setBytes(4, sealed.emailHash());
        insert.setBytes(5, sealed.phoneHash());
        insert.setBytes(6, sealed.nikHash());
        insert.addBatch();
    }
}
