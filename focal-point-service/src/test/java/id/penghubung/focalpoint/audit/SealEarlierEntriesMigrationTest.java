package id.penghubung.focalpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** Migration of entries that were written before records were sealed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SealEarlierEntriesMigrationTest {

    private static final String SCHEMA = "earlier";

    @Inject
    Flyway service;

    @Test
    void shouldSealEntriesWrittenBeforeSealing() throws SQLException {
        // Given
        migrateTo("202611211006");
        run("""
                insert into agency_case (id, complaint_id, round, agency_code, tracking_number, kind, oversight, title,
                    description, category_code, district_code, anonymous, confidential, status, opened_at, due_at,
                    event_version, version)
                select ('00000000-0000-7000-8000-00000000000' || n)::uuid, gen_random_uuid(), 1, 'dpu', 'KKR', 'COMPLAINT',
                    false,
                    'Judul', 'Uraian', '101', '64.02.06', false, false, 'OPEN', now(), now(), 0, 0
                from generate_series(1, 3) as n;
                insert into case_entry (id, case_id, at, type, actor_role, actor_name, message)
                select gen_random_uuid(), f.id, now() - make_interval(mins => n), 'FOLLOW_UP', 'focal-point', 'dpu',
                    'Langkah ' || n
                from agency_case f, generate_series(1, 4) as n where f.id::text not like '%3'
                """);

        // When
        migrateTo("latest");

        // Then
        List<RecordVerification> verified = new ArrayList<>();
        try (Connection connection = connect()) {
            new RecordAudit(connection, TestSealers.sealer()).run(verified::add, () -> {});
        }
        assertThat(verified).extracting(RecordVerification::entries).containsExactly(4, 4, 0);
        assertThat(verified).allMatch(RecordVerification::verified);
    }

    private void migrateTo(String target) {
        new FluentConfiguration(getClass().getClassLoader())
                .configuration(service.getConfiguration())
                .schemas(SCHEMA)
                .target(target)
                .load()
                .migrate();
    }

    /** A connection outside the pool of the service, whose connections would keep the changed schema. */
    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        connection.setSchema(SCHEMA);
        return connection;
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
