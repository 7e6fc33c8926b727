package id.penghubung.complaints.personaldata;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.pothole;
import static id.penghubung.complaints.testing.Requests.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Identities from before the encryption: encrypted by the migration, and not readable in any table afterwards. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SealIdentitiesMigrationTest {

    private final String mark = UUID.randomUUID().toString();
    private final String reporter = Tokens.newReporter();

    @Inject
    IdentityCipher cipher;

    @Inject
    DataSource database;

    @Test
    void shouldEncryptWhatWasReadableAndDropItsTable() throws SQLException {
        // Given
        String id = submit(as(reporter), pothole("reporter", Map.of("name", "will be replaced")))
                .path("id");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from reporter_identity where complaint_id = '" + id + "'");
            sql.execute("create table plain_reporter_identity (complaint_id uuid, name text, email text, phone text)");
            sql.execute(
                    "insert into plain_reporter_identity values ('" + id + "', 'Sekar " + mark + "', null, '0812')");

            // When
            new SealIdentitiesMigration(cipher).migrate(new Migration(connection));
        }

        // Then
        as(reporter).get("/v1/complaints/" + id).then().body("reporter.name", equalTo("Sekar " + mark));
        assertThat(StoredBytes.tablesContaining(database, Set.of(), mark)).isEmpty();
    }

    private record Migration(Connection connection) implements Context {

        @Override
        public @Nullable Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
