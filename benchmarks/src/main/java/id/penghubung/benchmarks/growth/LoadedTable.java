package id.penghubung.benchmarks.growth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table into which complaints are loaded.
 *
 * @param columns the columns that are written, in the order of {@code rows}
 * @param unwritten the columns that keep their defaults
 * @param rows query that returns the rows
 */
record LoadedTable(String name, List<String> columns, List<String> unwritten, String rows) {

    private static final String COLUMNS = """
            select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
            """;

    /** @param columns names of the columns, separated by white space; likewise {@code unwritten} */
    static LoadedTable of(String name, String columns, String unwritten, String rows) {
        return new LoadedTable(name, words(columns), words(unwritten), rows);
    }

    /**
     * Compares the columns with those of the database, so that a migration is noticed here and not as wrong rows.
     *
     * @throws IllegalStateException if the table has other columns
     */
    void check(Connection connection) throws SQLException {
        Set<String> known = new LinkedHashSet<>(columns);
        known.addAll(unwritten);
        Set<String> present = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    present.add(found.getString(1));
                }
            }
        }
        if (!known.equals(present)) {
            throw new IllegalStateException(
                    "A migration changed the table %s: %s are new and %s are gone. Adapt the SQL in this package."
                            .formatted(name, without(present, known), without(known, present)));
        }
    }

    /** Inserts the rows. */
    void fill(Connection connection) throws SQLException {
        String sql = "insert into " + name + " (" + String.join(", ", columns) + ")\n" + rows;
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException rejected) {
            throw new IllegalStateException(
                    "The table " + name + " does not accept the rows of this package", rejected);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static List<String> without(Set<String> all, Set<String> removed) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(removed);
        return rest;
    }
}
