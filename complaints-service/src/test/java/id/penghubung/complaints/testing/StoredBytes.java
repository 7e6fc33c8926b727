package id.penghubung.complaints.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** Everything that the database of this service stores, to look for what it must not contain. */
public final class StoredBytes {

    private StoredBytes() {}

    /**
     * Returns the tables with a value that contains one of the texts, in any case, also in the bytes of binary columns.
     *
     * @param except tables that are not looked at
     */
    public static List<String> tablesContaining(DataSource database, Set<String> except, String... texts) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                if (!except.contains(table) && contains(statement, table, texts)) {
                    found.add(table);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean contains(Statement statement, String table, String... texts) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + '"')) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    if (contains(rows, column, texts)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean contains(ResultSet row, int column, String... texts) throws SQLException {
        boolean binary = row.getMetaData().getColumnTypeName(column).equals("bytea");
        byte[] bytes = binary ? row.getBytes(column) : null;
        String text = binary ? (bytes == null ? null : new String(bytes, UTF_8)) : row.getString(column);
        if (text == null) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String wanted : texts) {
            if (lower.contains(wanted.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
