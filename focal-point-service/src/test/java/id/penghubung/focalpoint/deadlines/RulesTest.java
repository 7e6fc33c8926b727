package id.penghubung.focalpoint.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.focalpoint.testing.Backends;
import id.penghubung.focalpoint.testing.MovableClock;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Policies and holidays are data that people change while the system runs. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RulesTest {

    private static final Instant THURSDAY = Instant.parse("2026-11-19T02:00:00Z");

    @Inject
    RulesCache rules;

    @Inject
    RulesSeeder seeder;

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void restore() throws SQLException {
        clock.run();
        execute("delete from holiday where day = '2026-11-20'");
        execute("delete from holiday where day = '2026-12-25'");
        execute("insert into holiday (day, year, kind) values ('2026-12-25', 2026, 'NATIONAL_HOLIDAY')");
        execute("update deadline_policy set amount = 5 where subject = 'COMPLAINT' and stage = 'FIRST_FOLLOW_UP'");
        rules.forget();
    }

    @Test
    void shouldBeginWithAllPoliciesAndDecrees() throws SQLException {
        assertThat(count("deadline_policy")).isEqualTo(13);
        assertThat(count("calendar_year")).isEqualTo(4);
        assertThat(count("holiday")).isEqualTo(108);
    }

    @Test
    void shouldNoticeANewHolidayAfterAWhile() throws SQLException {
        // Given
        clock.stopAt(THURSDAY);
        rules.forget();
        assertThat(firstFollowUp()).isEqualTo("2026-11-26");

        // When
        execute("insert into holiday (day, year, kind) values ('2026-11-20', 2026, 'NATIONAL_HOLIDAY')");
        assertThat(firstFollowUp()).as("read a moment ago").isEqualTo("2026-11-26");
        clock.stopAt(THURSDAY.plus(Duration.ofSeconds(31)));

        // Then
        assertThat(firstFollowUp()).isEqualTo("2026-11-27");
    }

    @Test
    void shouldLeaveAloneWhatPeopleChangedWhenItStartsAgain() throws SQLException {
        // Given
        execute("delete from holiday where day = '2026-12-25'");
        execute("update deadline_policy set amount = 7 where subject = 'COMPLAINT' and stage = 'FIRST_FOLLOW_UP'");

        // When
        seeder.seed(new StartupEvent());

        // Then
        assertThat(count("holiday where day = '2026-12-25'")).isZero();
        assertThat(count("deadline_policy where amount = 7")).isEqualTo(1);
    }

    private String firstFollowUp() {
        DeadlineRules inForce = rules.current();
        DeadlinePolicy policy = inForce.policyFor(ComplaintClass.ORDINARY, Stage.FIRST_FOLLOW_UP)
                .orElseThrow();
        return inForce.dueTime(policy, THURSDAY).date().toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}
