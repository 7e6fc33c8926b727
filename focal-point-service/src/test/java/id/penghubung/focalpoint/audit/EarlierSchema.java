package id.penghubung.focalpoint.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A schema beside that of the tested service, with three cases from before records were sealed: two with four entries
 * each, one without entries.
 */
final class EarlierSchema {

    private static final String BEFORE_SEALING = "202611211006";

    private final String name;
    private final Flyway service;

    private EarlierSchema(String name, Flyway service) {
        this.name = name;
        this.service = service;
    }

    /** @param service the migrations of the tested service */
    static EarlierSchema create(String name, Flyway service) throws SQLException {
        EarlierSchema schema = new EarlierSchema(name, service);
        schema.migrateTo(BEFORE_SEALING);
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into agency_case (id, complaint_id, round, agency_code, tracking_number, kind, oversight,
                        title, description, category_code, district_code, anonymous, confidential, status, opened_at,
                        due_at, event_version, version)
                    select ('00000000-0000-7000-8000-00000000000' || n)::uuid, gen_random_uuid(), 1, 'dpu', 'KKR',
                        'COMPLAINT', false,
                        'Judul', 'Uraian', '101', '64.02.06', false, false, 'OPEN', now(), now(), 0, 0
                    from generate_series(1, 3) as n;
                    insert into case_entry (id, case_id, at, type, actor_role, actor_name, message)
                    select gen_random_uuid(), f.id, now() - make_interval(mins => n), 'FOLLOW_UP', 'focal-point', 'dpu',
                        'Langkah ' || n
                    from agency_case f, generate_series(1, 4) as n where f.id::text not like '%3'
                    """);
        }
        return schema;
    }

    /** Runs the remaining migrations, one of which seals the entries. */
    void migrateToLatest() {
        migrateTo("latest");
    }

    private void migrateTo(String target) {
        // Through a connection that sees this schema alone: "drop index if exists" would find the index of the service.
        new FluentConfiguration(getClass().getClassLoader())
                .configuration(service.getConfiguration())
                .dataSource(url(), user(), password())
                .schemas(name)
                .target(target)
                .load()
                .migrate();
    }

    /** A connection outside the pool of the service, whose connections would keep the changed schema. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    private static String user() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    }

    private static String password() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class);
    }

    /** Address of the database, with this schema instead of that of the service. */
    String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class) + "?currentSchema="
                + name;
    }
}
