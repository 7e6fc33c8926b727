package id.penghubung.quality.assessments.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.csv.CsvLine;
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
import java.util.stream.Collectors;

/** Writes reports as CSV (RFC 4180) in UTF-8 with a header. A text that a spreadsheet would calculate begins with an apostrophe. */
@Provider
@Produces(ReportCsvWriter.CSV)
class ReportCsvWriter implements MessageBodyWriter<Report> {

    static final String CSV = "text/csv";

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
        ExportHeaders.add(headers, CSV + "; charset=utf-8; header=present", report.fileName("csv"));
        String lines = report.rows().stream().map(CsvLine::of).collect(Collectors.joining());
        body.write((CsvLine.of(report.columns()) + lines).getBytes(UTF_8));
    }
}
