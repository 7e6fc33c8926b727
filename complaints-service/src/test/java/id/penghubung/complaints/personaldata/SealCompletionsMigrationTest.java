package id.penghubung.complaints.personaldata;

import static id.penghubung.complaints.testing.Requests.as;
import static id.penghubung.complaints.testing.Requests.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.penghubung.complaints.testing.Backends;
import id.penghubung.complaints.testing.StoredBytes;
import id.penghubung.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** UU 27/2022 Art. 39: texts that may tell who the reporter is, from before their encryption, are encrypted by the migration. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SealCompletionsMigrationTest {

    private static final String FILE = "select pg_relation_filepath('complaint')";

    private final String mark = UUID.randomUUID().toString();
    private final String reporter = Tokens.newReporter();

    @Inject
    IdentityCipher cipher;

    @Inject
    DataSource database;

    @Test
    void shouldEncryptReadableCompletionsAndWriteTheTableAnew() throws SQLException {
        // Given
        String id = submitted(reporter);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("update complaint set completion = 'Sekar " + mark + "' where id = '" + id + "'");
            String fileBefore = first(sql, FILE);

            // When
            new SealCompletionsMigration(cipher).migrate(new Migration(connection));

            // Then
            assertThat(first(sql, FILE)).as("the old file is deleted").isNotEqualTo(fileBefore);
        }
        as(reporter).get("/v1/complaints/" + id).then().body("review.completion", equalTo("Sekar " + mark));
        assertThat(StoredBytes.tablesContaining(database, Set.of(), mark)).isEmpty();
    }

    private static String first(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
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
