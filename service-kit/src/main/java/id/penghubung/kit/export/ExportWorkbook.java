package id.penghubung.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An XLSX workbook that is written to a response. Numbers are stored as numbers, and all else as texts, so that a
 * spreadsheet does not take one for a formula.
 */
public final class ExportWorkbook {

    /** A workbook names the application that wrote it, with a version of the form {@code 00.0000}. */
    private static final String APPLICATION = "Penghubung";

    private static final String VERSION = "01.0000";

    private static final int ROWS_IN_MEMORY = 1000;

    private final Workbook workbook;

    /** @param body stays open: the container closes it, and an error before the end must not complete the workbook */
    ExportWorkbook(OutputStream body) {
        workbook = new Workbook(body, APPLICATION, VERSION);
    }

    /**
     * Writes a sheet with a header that stays in view.
     *
     * @param rows cells in the order of the header; an empty cell is null
     */
    public void sheet(String name, List<?> header, Stream<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        line(sheet, 0, header);
        sheet.freezePane(0, 1);
        int number = 1;
        Iterator<? extends List<? extends @Nullable Object>> all = rows.iterator();
        while (all.hasNext()) {
            line(sheet, number++, all.next());
            if (number % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    /** Completes the workbook. */
    void finish() throws IOException {
        workbook.finish();
    }

    private static void line(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number figure) {
                sheet.value(row, column, figure);
            } else if (cell != null) {
                sheet.inlineString(row, column, cell.toString());
            }
        }
    }
}
