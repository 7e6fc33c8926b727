package id.penghubung.benchmarks.intake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row as the service wrote it.
 *
 * @param cells the columns that it gave a value
 */
record WrittenRow(String table, List<Cell> cells) {

    /**
     * @param value as text
     * @param unique whether it belongs to a key, so that the next row must have another
     */
    record Cell(String column, String type, String value, boolean unique) {}

    /** The statement that writes it again with what is of its own renewed. */
    String insert(UniqueValueReplacer replacer) {
        String columns = cells.stream().map(Cell::column).collect(Collectors.joining(", "));
        String values = cells.stream().map(replacer::expression).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + columns + ") values (" + values + ");";
    }
}
