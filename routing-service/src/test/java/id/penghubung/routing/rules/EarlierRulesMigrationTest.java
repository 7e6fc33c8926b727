package id.penghubung.routing.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.routing.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The rules of a database that an earlier release has seeded. Nothing of a test is committed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class EarlierRulesMigrationTest {

    private static final String MIGRATION = "/db/migration/V202611290940__hospitals_and_fire.sql";

    private static final String EARLIER = """
            delete from routing_rule;
            insert into routing_rule (id, category_code, version, category_name_id, category_name_en, target, agency_code, oversight,
                                      valid_from)
            values (gen_random_uuid(), '303', 1, 'Rumah sakit', 'Hospitals', 'AGENCY', 'rsud-parikesit', false, 'epoch'),
                   (gen_random_uuid(), '402', 1, 'Bencana dan kebakaran', 'Disaster and fire', 'AGENCY', 'bpbd', false, 'epoch');
            """;

    @Inject
    DataSource database;

    @Test
    void shouldLetTheCoordinatorDecideAboutHospitalsAndSeparateFireFromDisasters() throws Exception {
        assertThat(rulesAfter(EARLIER))
                .containsExactly(
                        "303 v2 TRIAGE null Hospitals",
                        "402 v2 AGENCY bpbd Disaster",
                        "403 v1 AGENCY disdamkar Fire and rescue");
    }

    @Test
    void shouldKeepARuleThatWasReplacedMeanwhile() throws Exception {
        String replaced = EARLIER + """
                update routing_rule set valid_until = '2026-11-25' where category_code = '303';
                insert into routing_rule (id, category_code, version, category_name_id, category_name_en, target, agency_code,
                                          oversight, valid_from)
                values (gen_random_uuid(), '303', 2, 'Rumah sakit', 'Hospitals', 'AGENCY', 'rsud-abadi', false, '2026-11-25');
                """;

        assertThat(rulesAfter(replaced)).contains("303 v2 AGENCY rsud-abadi Hospitals");
    }

    @Test
    void shouldLeaveANewDatabaseToItsSeed() throws Exception {
        assertThat(rulesAfter("delete from routing_rule")).isEmpty();
    }

    /** Returns the rules that are valid without an end after the migration of a database with others. */
    private List<String> rulesAfter(String earlier) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(earlier);
                statement.execute(migration());
                return validRules(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> validRules(Statement statement) throws SQLException {
        List<String> rules = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select category_code, version, target, agency_code, category_name_en from routing_rule where valid_until is null order by 1, 2")) {
            while (row.next()) {
                rules.add("%s v%d %s %s %s"
                        .formatted(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return rules;
    }

    private static String migration() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(EarlierRulesMigrationTest.class.getResourceAsStream(MIGRATION), MIGRATION)) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
