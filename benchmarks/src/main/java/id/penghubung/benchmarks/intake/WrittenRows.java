package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.intake.WrittenRow.Cell;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the rows that the service writes for a new complaint: submits one and reads all rows of that transaction. The
 * comparison therefore stays valid when the service changes. Rows that a trigger writes are left out: it writes them
 * again when the others are inserted.
 */
final class WrittenRows {

    /** A relay that cannot be stopped may be faster than the reading of the rows. */
    private static final int MAX_ATTEMPTS = 20;

    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = 'public' and c.relname not like 'flyway%'
            order by (select count(*) from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid), c.relname
            """;

    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, a.atttypmod),
                   exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique
                           and a.attnum = any (i.indkey))
            from pg_attribute a
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
              and a.attgenerated = ''
            order by a.attnum
            """;

    private WrittenRows() {}

    /**
     * @param submit submits a complaint and returns its id
     * @return the rows without those of triggers; referenced rows come first
     */
    static List<WrittenRow> of(IntakeDatabase database, Supplier<String> submit) {
        // The first complaint of a system also writes the words of its text, which later ones have too.
        rowsOfNewComplaint(database, submit);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            List<WrittenRow> rows = rowsOfNewComplaint(database, submit);
            if (rows.stream().anyMatch(row -> row.table().equals("outbox"))) {
                return withoutRowsOfTriggers(database, rows);
            }
        }
        throw new IllegalStateException("The relay always deletes the event before it can be read");
    }

    /**
     * Inserts the rows once, as pgbench does, and rolls this back. A table that has rows before the first one is inserted here has them
     * from a trigger.
     */
    private static List<WrittenRow> withoutRowsOfTriggers(IntakeDatabase database, List<WrittenRow> rows) {
        UniqueValueReplacer replacer = new UniqueValueReplacer(rows);
        Set<String> inserted = new HashSet<>();
        try (Connection connection = database.server().connect(database.name())) {
            connection.setAutoCommit(false);
            String transaction = text(connection, "select pg_current_xact_id()::xid::text");
            List<WrittenRow> own = new ArrayList<>();
            for (WrittenRow row : rows) {
                if (inserted.contains(row.table())
                        || rowsOf(connection, row.table(), transaction).isEmpty()) {
                    execute(connection, row.insert(replacer).replace(UniqueValueReplacer.VARIABLE, "0"));
                    inserted.add(row.table());
                    own.add(row);
                }
            }
            connection.rollback();
            return own;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot write the rows of the service again", failure);
        }
    }

    private static List<WrittenRow> rowsOfNewComplaint(IntakeDatabase database, Supplier<String> submit) {
        try (Connection connection = database.server().connect(database.name())) {
            connection.setAutoCommit(false);
            if (database.relayLock().isPresent()) {
                execute(connection, database.relayLock().orElseThrow());
            }
            String transaction = transactionOf(connection, submit.get());
            List<WrittenRow> rows = new ArrayList<>();
            for (String table : names(connection)) {
                rows.addAll(rowsOf(connection, table, transaction));
            }
            connection.commit();
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the rows that the service writes", failure);
        }
    }

    private static String transactionOf(Connection connection, String complaintId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select xmin::text from complaint where id = ?::uuid")) {
            query.setString(1, complaintId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<WrittenRow> rowsOf(Connection connection, String table, String transaction)
            throws SQLException {
        List<Cell> columns = columnsOf(connection, table);
        List<WrittenRow> found = new ArrayList<>();
        String query = "select "
                + String.join(
                        ", ",
                        columns.stream().map(cell -> cell.column() + "::text").toList())
                + " from " + table + " where xmin = '" + transaction + "'::xid";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    String value = rows.getString(i + 1);
                    if (value != null) {
                        Cell column = columns.get(i);
                        cells.add(new Cell(column.column(), column.type(), value, column.unique()));
                    }
                }
                found.add(new WrittenRow(table, cells));
            }
        }
        return found;
    }

    /** Cells without values. */
    private static List<Cell> columnsOf(Connection connection, String table) throws SQLException {
        List<Cell> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Cell(rows.getString(1), rows.getString(2), "", rows.getBoolean(3)));
                }
            }
        }
        return columns;
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
