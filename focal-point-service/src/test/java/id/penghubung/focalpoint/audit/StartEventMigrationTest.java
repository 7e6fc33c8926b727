package id.penghubung.focalpoint.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Existing installations count the comment of a reporter from the same event as new ones. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StartEventMigrationTest {

    @Inject
    Flyway service;

    @Test
    void shouldCountTheReportersCommentFromTheDispatch() throws SQLException {
        // Given: a policy from before start events
        EarlierSchema schema = EarlierSchema.create("commented", service);
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into deadline_policy (subject, stage, amount, unit, pausable, basis)
                    values ('OMBUDSMAN_CASE', 'REPORTER_COMMENT_ON_FINDINGS', 14, 'CALENDAR_DAY', false, 'Art. 25'),
                        ('OMBUDSMAN_CASE', 'RECOMMENDATION', 60, 'CALENDAR_DAY', false, 'Art. 38')
                    """);

            // When
            schema.migrateToLatest();

            // Then
            try (ResultSet row =
                    statement.executeQuery("select stage from deadline_policy where start_event = 'SENT'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("REPORTER_COMMENT_ON_FINDINGS");
                assertThat(row.next()).isFalse();
            }
        }
    }
}
