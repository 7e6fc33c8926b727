package id.penghubung.focalpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and messages of the audit command. {@link RecordTamperingTest} has those for records with a fault. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AuditCommandTest {

    private static final String DATABASE_URL = "quarkus.datasource.jdbc.url";
    private static final List<String> SETTINGS = List.of(
            DATABASE_URL, "quarkus.datasource.username", "quarkus.datasource.password", "penghubung.record.key");

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Inject
    Flyway service;

    @Test
    void shouldExitWithZeroWhenAllRecordsAreUnchanged() throws SQLException {
        // Given
        EarlierSchema schema = EarlierSchema.create("audited", service);
        schema.migrateToLatest();

        // When
        int exitCode = audit(Map.of(DATABASE_URL, schema.url()));

        // Then
        assertThat(exitCode).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "3 cases, 0 matters, 0 letters, 0 actions, 0 settlement meetings and 0 coordination meetings with 8 entries checked, 0 with a fault");
    }

    @Test
    void shouldReportARecordWhoseCaseIsMissing() throws SQLException {
        // Given: an intruder who switches the triggers off
        EarlierSchema schema = EarlierSchema.create("bereft", service);
        schema.migrateToLatest();
        execute(schema, """
                alter table agency_case disable trigger user;
                delete from case_text where case_id = '00000000-0000-7000-8000-000000000001';
                delete from agency_case where id = '00000000-0000-7000-8000-000000000001'
                """);

        // When
        int exitCode = audit(Map.of(DATABASE_URL, schema.url()));

        // Then
        assertThat(exitCode).isEqualTo(1);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("record 00000000-0000-7000-8000-000000000001: its owner is missing, 4 entries")
                .contains(
                        "2 cases, 0 matters, 0 letters, 0 actions, 0 settlement meetings and 0 coordination meetings with 8 entries checked, 1 with a fault");
    }

    @Test
    void shouldKeepCasesMattersAndLettersWithTheirRecords() throws SQLException {
        // Given
        EarlierSchema schema = EarlierSchema.create("guarded", service);
        schema.migrateToLatest();

        // Then
        for (String statement : List.of(
                "truncate agency_case cascade",
                "truncate ombudsman_matter cascade",
                "truncate ombudsman_letter cascade",
                "delete from agency_case",
                "update agency_case set id = gen_random_uuid()")) {
            assertThatThrownBy(() -> execute(schema, statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("What has an audit record");
        }
    }

    /** An empty value is what an empty environment variable leaves of a setting that has a default. */
    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.jdbc.url, QUARKUS_DATASOURCE_JDBC_URL",
        "quarkus.datasource.username, QUARKUS_DATASOURCE_USERNAME",
        "quarkus.datasource.password, QUARKUS_DATASOURCE_PASSWORD",
        "penghubung.record.key, PENGHUBUNG_RECORD_KEY",
    })
    void shouldNameTheSettingThatIsEmpty(String setting, String environment) {
        int exitCode = audit(Map.of(setting, ""));

        assertThat(exitCode).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .startsWith("The setting %s (environment: %s) is not set.".formatted(setting, environment));
    }

    @Test
    void shouldNameTheSettingThatIsMissing() {
        int exitCode = new AuditCommand(
                        configOf(Map.of("penghubung.record.key", setting("penghubung.record.key"))), terminal())
                .run(AuditCommand.NAME);

        assertThat(exitCode).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains(DATABASE_URL, "is not set");
    }

    @Test
    void shouldReportADatabaseThatCannotBeReached() {
        int exitCode = audit(Map.of(DATABASE_URL, "jdbc:postgresql://127.0.0.1:1/focalpoint"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("The database cannot be read: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-records", "verify-record dpu"})
    void shouldRefuseOtherArguments(String commandLine) {
        int exitCode = new AuditCommand(ConfigProvider.getConfig(), terminal()).run(commandLine.split(" "));

        assertThat(exitCode).isEqualTo(2);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .startsWith("Unknown arguments: " + commandLine + ".")
                .contains("verify-record alone verifies");
    }

    private static void execute(EarlierSchema schema, String statements) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Runs the command with the settings of the tested service and these changes. */
    private int audit(Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>();
        SETTINGS.forEach(name -> settings.put(name, setting(name)));
        settings.putAll(changes);
        return new AuditCommand(configOf(settings), terminal()).run(AuditCommand.NAME);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static Config configOf(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    private PrintStream terminal() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }
}
