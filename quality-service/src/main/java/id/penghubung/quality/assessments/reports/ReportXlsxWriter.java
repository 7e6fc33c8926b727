package id.penghubung.quality.assessments.reports;

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
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes reports as an XLSX workbook with one sheet. Texts are stored as texts, so a spreadsheet does not take one for a formula. */
@Provider
@Produces(ReportXlsxWriter.XLSX)
class ReportXlsxWriter implements MessageBodyWriter<Report> {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook names the application that wrote it, with a version of the form {@code 00.0000}. */
    private static final String APPLICATION = "Penghubung";

    private static final String VERSION = "01.0000";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Report.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Report report,
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
        Worksheet sheet = workbook.newWorksheet("penilaian");
        line(sheet, 0, report.columns());
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<@Nullable Object> cells : report.rows()) {
            line(sheet, row++, cells);
        }
        sheet.finish();
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
