package id.penghubung.focalpoint.ombudsman.compliance;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures as an XLSX workbook with two sheets: {@code agencies} with the total and the ranking, {@code lines} with
 * each agency, product and rule year. Texts are stored as texts, so a spreadsheet does not take one for a formula. Rows are
 * sent in batches, so that the memory for a workbook does not grow with it.
 *
 * <p>The only class that uses the library fastexcel (Apache License 2.0).
 */
@Provider
@Produces(ComplianceXlsxWriter.XLSX)
class ComplianceXlsxWriter implements MessageBodyWriter<ComplianceView> {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_PER_BATCH = 200;

    /** A workbook names the application that wrote it, with a version of the form {@code 00.0000}. */
    private static final String APPLICATION = "Penghubung";

    private static final String VERSION = "01.0000";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ComplianceView.class;
    }

    @Override
    public void writeTo(
            ComplianceView view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ComplianceDownload.addHeaders(headers, XLSX, view.fileName("xlsx"));
        // The container closes the body; an error before the end must not complete the workbook.
        Workbook workbook = new Workbook(body, APPLICATION, VERSION);
        write(workbook.newWorksheet("agencies"), ComplianceRow.summary(view));
        write(workbook.newWorksheet("lines"), ComplianceRow.lines(view));
        workbook.finish();
    }

    private static void write(Worksheet sheet, Stream<ComplianceRow> rows) throws IOException {
        int column = 0;
        for (ComplianceRow.Column each : ComplianceRow.COLUMNS) {
            sheet.inlineString(0, column++, each.name());
        }
        sheet.freezePane(0, 1);
        int number = 1;
        Iterator<ComplianceRow> all = rows.iterator();
        while (all.hasNext()) {
            write(sheet, number, all.next());
            if (number++ % ROWS_PER_BATCH == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int number, ComplianceRow row) {
        int column = 0;
        for (ComplianceRow.Column each : ComplianceRow.COLUMNS) {
            write(sheet, number, column++, each.value().apply(row));
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number figure) {
            sheet.value(row, column, figure);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }
}
