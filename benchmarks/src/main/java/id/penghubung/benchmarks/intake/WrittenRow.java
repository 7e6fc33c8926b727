package id.penghubung.benchmarks.intake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row written by the service.
 *
 * @param cells the columns with values
 */
record WrittenRow(String table, List<Cell> cells) {

    /**
     * @param value as text
     * @param unique whether the column belongs to a unique index, so that each row needs another value
     */
    record Cell(String column, String type, String value, boolean unique) {}

    /** Returns the statement that inserts the row again with new unique values. */
    String insert(UniqueValueReplacer replacer) {
        String columns = cells.stream().map(Cell::column).collect(Collectors.joining(", "));
        String values = cells.stream().map(replacer::expression).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + columns + ") values (" + values + ");";
    }
}
