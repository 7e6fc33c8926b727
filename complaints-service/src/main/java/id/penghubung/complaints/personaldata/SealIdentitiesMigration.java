package id.penghubung.complaints.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;

/** Encrypts the identities that were stored readably, and drops their table. */
final class SealIdentitiesMigration extends PersonalDataMigration {

    private static final String PLAIN = """
            select i.complaint_id, i.name, i.email, i.phone, c.anonymous
            from plain_reporter_identity i join complaint c on c.id = i.complaint_id
            """;

    private static final String INSERT = """
            insert into reporter_identity
                (complaint_id, key_id, sealed, email_hash, phone_hash, nik_hash, contact_by_name)
            values (?, ?, ?, ?, ?, ?, false)
            """;

    private final IdentityCipher cipher;

    SealIdentitiesMigration(IdentityCipher cipher) {
        super("202611281703", "seal identities");
        this.cipher = cipher;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        forEachRow(connection, PLAIN, INSERT, this::writeSealed);
        execute(connection, "drop table plain_reporter_identity");
    }

    private void writeSealed(PreparedStatement insert, ResultSet row) throws SQLException {
        UUID complaintId = row.getObject(1, UUID.class);
        Identity identity = new Identity(row.getString(2), row.getString(3), row.getString(4), null, null, null);
        SealedIdentity sealed = cipher.seal(complaintId, identity, !row.getBoolean(5));
        insert.setObject(1, complaintId);
        insert.setString(2, sealed.keyId());
        insert.setBytes(3, sealed.sealed());
        insert.setBytes(4, sealed.emailHash());
        insert.setBytes(5, sealed.phoneHash());
        insert.setBytes(6, sealed.nikHash());
    }
}
