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

/** The SQL that puts missing agencies in. Joins the caller's transaction. */
@ApplicationScoped
class AgencySeedTable {

    private final DataSource database;

    AgencySeedTable(DataSource database) {
        this.database = database;
    }

    /** Inserts those that are missing and returns their codes; of replicas that start together, one gets each. */
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

    /** Gives each agency the settings that it begins with. */
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
