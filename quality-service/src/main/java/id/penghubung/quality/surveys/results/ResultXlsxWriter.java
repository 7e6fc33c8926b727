package id.penghubung.quality.surveys.results;

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
 * Writes results as an XLSX workbook with two sheets: {@code figures}, and {@code suggestions} if there are any. Texts are stored as texts, so
 * a spreadsheet does not take one for a formula.
 */
@Provider
@Produces(ResultXlsxWriter.XLSX)
class ResultXlsxWriter implements MessageBodyWriter<SurveyResultView> {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook names the application that wrote it, with a version of the form {@code 00.0000}. */
    private static final String APPLICATION = "Penghubung";

    private static final String VERSION = "01.0000";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SurveyResultView.class;
    }

    @Override
    public void writeTo(
            SurveyResultView view,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ResultFile.addHeaders(headers, XLSX, view.fileName("xlsx"));
        // The container closes the body; an error before the end must not complete the workbook.
        Workbook workbook = new Workbook(body, APPLICATION, VERSION);
        write(workbook.newWorksheet("figures"), ResultRow.figures(view));
        if (view.suggestions() != null) {
            write(workbook.newWorksheet("suggestions"), ResultRow.suggestions(view));
        }
        workbook.finish();
    }

    private static void write(Worksheet sheet, Stream<ResultRow> rows) throws IOException {
        int column = 0;
        for (String name : ResultRow.COLUMNS) {
            sheet.inlineString(0, column++, name);
        }
        sheet.freezePane(0, 1);
        int number = 1;
        Iterator<ResultRow> all = rows.iterator();
        while (all.hasNext()) {
            column = 0;
            for (Object cell : all.next().cells()) {
                write(sheet, number, column++, cell);
            }
            number++;
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number figure) {
            sheet.value(row, column, figure);
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }
}
