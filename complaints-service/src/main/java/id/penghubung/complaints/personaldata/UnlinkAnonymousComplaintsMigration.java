package id.penghubung.complaints.personaldata;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;

/**
 * Removes the accounts of anonymous complaints, which were stored before, and keeps a keyed hash of each, so that the reporter can get
 * an access code. Rows that are updated stay readable in the file, so the table is written anew, if there were such complaints.
 */
final class UnlinkAnonymousComplaintsMigration extends PersonalDataMigration {

    private final EncryptionKeys keys;

    UnlinkAnonymousComplaintsMigration(EncryptionKeys keys) {
        super("202611282134", "unlink anonymous complaints");
        this.keys = keys;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        int unlinked = forEachRow(
                connection,
                "select id, reporter_id from complaint where anonymous and reporter_id is not null",
                "insert into former_account (complaint_id, key_id, account_hash) values (?, ?, ?)",
                this::writeHash);
        if (unlinked > 0) {
            execute(
                    connection,
                    """
                    update complaint_access a set reporter_id = null
                    from complaint c where c.id = a.complaint_id and c.anonymous and a.reporter_id is not null
                    """,
                    "update complaint set reporter_id = null where anonymous and reporter_id is not null",
                    "alter table complaint alter column reporter_id type text using nullif(reporter_id, '')",
                    "alter table complaint_access alter column reporter_id type text using nullif(reporter_id, '')");
        }
    }

    private void writeHash(PreparedStatement insert, ResultSet row) throws SQLException {
        EncryptionKey key = keys.current();
        UUID complaintId = row.getObject(1, UUID.class);
        insert.setObject(1, complaintId);
        insert.setString(2, key.id());
        insert.setBytes(3, FormerAccounts.hash(key, complaintId, row.getString(2)));
    }
}
