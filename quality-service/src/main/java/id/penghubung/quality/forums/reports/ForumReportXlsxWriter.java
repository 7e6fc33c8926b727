package id.penghubung.quality.forums.reports;

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

/**
 * Writes the report on forums as an XLSX workbook with a sheet for each section. Cells are texts, so a spreadsheet does not take one for a
 * formula.
 */
@Provider
@Produces(ForumReportXlsxWriter.XLSX)
class ForumReportXlsxWriter implements MessageBodyWriter<ForumReport> {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A workbook names the application that wrote it, with a version of the form {@code 00.0000}. */
    private static final String APPLICATION = "Penghubung";

    private static final String VERSION = "01.0000";

    /** A name of a sheet has 31 characters at most. */
    private static final int NAME_LENGTH = 27;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ForumReport.class;
    }

    @Override
    public void writeTo(
            ForumReport report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ReportHeaders.add(headers, XLSX, report.fileName("xlsx"));
        // The container closes the body; an error before the end must not complete the workbook.
        Workbook workbook = new Workbook(body, APPLICATION, VERSION);
        int number = 1;
        for (ForumReport.ReportedSection section : report.sections()) {
            write(workbook.newWorksheet(name(number++, section.heading())), section);
        }
        workbook.finish();
    }

    /** Returns a name without the characters that a sheet's name must not have; the number makes it unique. */
    private static String name(int number, String heading) {
        String plain = heading.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\']", " ").strip();
        return number + " "
                + plain.substring(0, Math.min(NAME_LENGTH, plain.length())).strip();
    }

    private static void write(Worksheet sheet, ForumReport.ReportedSection section) throws IOException {
        line(sheet, 0, section.labels());
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<@Nullable String> cells : section.rows()) {
            line(sheet, row++, cells);
        }
        sheet.finish();
    }

    private static void line(Worksheet sheet, int row, List<? extends @Nullable String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell != null) {
                sheet.inlineString(row, column, cell);
            }
        }
    }
}
