package id.penghubung.focalpoint.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Reads policies and holidays. */
@ApplicationScoped
class RulesTable {

    private final DataSource database;
    private final OfficeSettings office;

    RulesTable(DataSource database, OfficeSettings office) {
        this.database = database;
        this.office = office;
    }

    DeadlineRules read() {
        try (Connection connection = database.getConnection()) {
            return new DeadlineRules(
                    policies(connection),
                    new WorkingCalendar(holidays(connection), decreedYears(connection), office.jointLeaveWorked()),
                    office.zone());
        } catch (SQLException failure) {
            throw new IllegalStateException("Policies and holidays cannot be read", failure);
        }
    }

    private static List<DeadlinePolicy> policies(Connection connection) throws SQLException {
        String sql = "select subject, stage, amount, unit, pausable, basis from deadline_policy";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<DeadlinePolicy> policies = new ArrayList<>();
            while (row.next()) {
                policies.add(new DeadlinePolicy(
                        row.getString(1),
                        Stage.valueOf(row.getString(2)),
                        row.getInt(3),
                        DeadlineUnit.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        row.getString(6)));
            }
            return policies;
        }
    }

    private static Map<LocalDate, HolidayKind> holidays(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select day, kind from holiday");
                ResultSet row = statement.executeQuery()) {
            Map<LocalDate, HolidayKind> holidays = new HashMap<>();
            while (row.next()) {
                holidays.put(row.getObject(1, LocalDate.class), HolidayKind.valueOf(row.getString(2)));
            }
            return holidays;
        }
    }

    private static Set<Integer> decreedYears(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select year from calendar_year");
                ResultSet row = statement.executeQuery()) {
            Set<Integer> years = new HashSet<>();
            while (row.next()) {
                years.add(row.getInt(1));
            }
            return years;
        }
    }
}
