package id.penghubung.quality.assessments.reports;

import id.penghubung.quality.export.ExportHeaders;
import id.penghubung.quality.export.ExportWorkbook;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes reports as an XLSX workbook with one sheet. */
@Provider
@Produces(ReportXlsxWriter.XLSX)
class ReportXlsxWriter implements MessageBodyWriter<Report> {

    static final String XLSX = ExportWorkbook.XLSX;

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
        ExportWorkbook workbook = new ExportWorkbook(body);
        workbook.sheet("penilaian", report.columns(), report.rows().stream());
        workbook.finish();
    }
}
