package id.penghubung.focalpoint.deadlines;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Puts in what is missing at start: policies one by one, holidays a whole year at a time, so that a holiday that was
 * taken out by hand stays out.
 */
@ApplicationScoped
class RulesSeeder {

    private final DataSource database;
    private final ObjectMapper json;
    private final RulesCache cache;

    RulesSeeder(DataSource database, ObjectMapper json, RulesCache cache) {
        this.database = database;
        this.json = json;
        this.cache = cache;
    }

    void seed(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                insertPolicies(connection, RulesSeed.policies(json));
                insertHolidays(connection, RulesSeed.holidays(json));
                return null;
            }
        });
        cache.forget();
    }

    private static void insertPolicies(Connection connection, List<DeadlinePolicy> policies) throws SQLException {
        String sql = """
                insert into deadline_policy (subject, stage, amount, unit, pausable, basis) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (DeadlinePolicy policy : policies) {
                statement.setString(1, policy.subject());
                statement.setString(2, policy.stage().name());
                statement.setInt(3, policy.amount());
                statement.setString(4, policy.unit().name());
                statement.setBoolean(5, policy.pausable());
                statement.setString(6, policy.basis());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void insertHolidays(Connection connection, RulesSeed.Holidays holidays) throws SQLException {
        for (var decree : holidays.sources().entrySet()) {
            if (insertYear(connection, decree.getKey(), decree.getValue())) {
                insertDays(
                        connection,
                        holidays.days().stream()
                                .filter(day -> day.date().getYear() == decree.getKey())
                                .toList());
            }
        }
    }

    private static boolean insertYear(Connection connection, int year, String source) throws SQLException {
        String sql = "insert into calendar_year (year, source) values (?, ?) on conflict do nothing";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, year);
            statement.setString(2, source);
            return statement.executeUpdate() == 1;
        }
    }

    private static void insertDays(Connection connection, List<RulesSeed.Holidays.Day> days) throws SQLException {
        String sql = "insert into holiday (day, year, kind, estimated) values (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (RulesSeed.Holidays.Day day : days) {
                statement.setObject(1, day.date());
                statement.setInt(2, day.date().getYear());
                statement.setString(3, day.kind().name());
                statement.setBoolean(4, day.estimated());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
