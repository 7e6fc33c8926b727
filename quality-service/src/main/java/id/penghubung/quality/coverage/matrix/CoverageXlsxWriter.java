package id.penghubung.quality.coverage.matrix;

import id.penghubung.quality.export.ExportHeaders;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the coverage as an XLSX workbook with two sheets: {@code coverage} has a row for each unit and its states, {@code steps} a row for
 * each unit and column with the next step. Texts are stored as texts, so a spreadsheet does not take one for a formula.
 */
@Provider
@Produces(CoverageXlsxWriter.XLSX)
class CoverageXlsxWriter implements MessageBodyWriter<CoverageReport> {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook names the application that wrote it, with a version of the form {@code 00.0000}. */
    private static final String APPLICATION = "Penghubung";

    private static final String VERSION = "01.0000";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == CoverageReport.class;
    }

    @Override
    public void writeTo(
            CoverageReport report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ExportHeaders.add(headers, XLSX, report.fileName("xlsx"));
        // The container closes the body; an error before the end must not complete the workbook.
        Workbook workbook = new Workbook(body, APPLICATION, VERSION);
        writeStates(workbook.newWorksheet("coverage"), report);
        writeSteps(workbook.newWorksheet("steps"), report);
        workbook.finish();
    }

    private static void writeStates(Worksheet sheet, CoverageReport report) throws IOException {
        List<@Nullable Object> titles = new ArrayList<>(List.of("unit_code", "unit_name", "agency_code"));
        report.columns().forEach(column -> titles.add(column.title()));
        write(sheet, 0, titles);
        sheet.freezePane(0, 1);
        int number = 1;
        for (CoverageReport.Row unit : report.units()) {
            List<@Nullable Object> cells =
                    new ArrayList<>(List.of(unit.unitCode(), unit.unitName(), unit.agencyCode()));
            unit.cells().forEach(cell -> cells.add(cell.stateTitle()));
            write(sheet, number++, cells);
        }
        sheet.finish();
    }

    private static void writeSteps(Worksheet sheet, CoverageReport report) throws IOException {
        write(sheet, 0, CoverageLine.COLUMNS);
        sheet.freezePane(0, 1);
        int number = 1;
        Iterator<List<@Nullable Object>> lines = CoverageLine.of(report).iterator();
        while (lines.hasNext()) {
            write(sheet, number++, lines.next());
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
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
