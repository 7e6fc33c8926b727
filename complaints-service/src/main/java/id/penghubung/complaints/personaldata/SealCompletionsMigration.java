package id.penghubung.complaints.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;

/**
 * Encrypts the texts with which reporters completed complaints and that were stored readably. Rows that are updated stay readable in the
 * file, so the table is written anew, if there were such texts.
 */
final class SealCompletionsMigration extends PersonalDataMigration {

    private final IdentityCipher cipher;

    SealCompletionsMigration(IdentityCipher cipher) {
        super("202611282131", "seal completions");
        this.cipher = cipher;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        int sealed = forEachRow(
                connection,
                "select id, completion from complaint where completion is not null",
                "update complaint set completion_key_id = ?, completion_sealed = ?, completion = null where id = ?",
                this::writeSealed);
        if (sealed > 0) {
            execute(connection, "alter table complaint alter column completion type text using nullif(completion, '')");
        }
    }

    private void writeSealed(PreparedStatement update, ResultSet row) throws SQLException {
        UUID complaintId = row.getObject(1, UUID.class);
        SealedCompletion sealed = cipher.sealCompletion(complaintId, row.getString(2));
        update.setString(1, sealed.keyId());
        update.setBytes(2, sealed.sealed());
        update.setObject(3, complaintId);
    }
}
