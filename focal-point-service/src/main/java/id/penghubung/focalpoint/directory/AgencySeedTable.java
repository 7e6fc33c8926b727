package id.penghubung.focalpoint.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Inserts missing agencies by SQL. Joins the caller's transaction. */
@ApplicationScoped
class AgencySeedTable {

    private final DataSource database;

    AgencySeedTable(DataSource database) {
        this.database = database;
    }

    /**
     * Inserts the missing agencies and returns their codes. If replicas start at the same time, each agency is inserted by
     * one of them.
     */
    Set<String> insertMissing(List<AgencySeed.Entry> seeds) throws SQLException {
        String sql = """
                insert into agency (code, name, kind, district_code, agreement_date, focal_point, event_version)
                select code, name, kind, district_code, agreement_date::date, agreement_date is not null, 1
                from unnest(?, ?, ?, ?, ?) as seed (code, name, kind, district_code, agreement_date)
                order by code
                on conflict do nothing
                returning code
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, column(connection, seeds, AgencySeed.Entry::code));
            statement.setArray(2, column(connection, seeds, AgencySeed.Entry::name));
            statement.setArray(3, column(connection, seeds, AgencySeed.Entry::kind));
            statement.setArray(4, column(connection, seeds, AgencySeed.Entry::district));
            statement.setArray(5, column(connection, seeds, AgencySeed.Entry::agreementDate));
            Set<String> inserted = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    inserted.add(rows.getString(1));
                }
            }
            return inserted;
        }
    }

    /** Inserts the default settings of each agency that has none. */
    void insertMissingSettings() throws SQLException {
        String sql = """
                insert into agency_settings (agency_code) select code from agency order by code on conflict do nothing
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static Array column(
            Connection connection, List<AgencySeed.Entry> seeds, Function<AgencySeed.Entry, ?> value)
            throws SQLException {
        return connection.createArrayOf("text", seeds.stream().map(value).toArray());
    }
}
