package id.penghubung.quality.coverage.matrix;

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
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes the coverage as CSV (RFC 4180) in UTF-8: a header, then a line for each unit and column. */
@Provider
@Produces(CoverageCsvWriter.CSV)
class CoverageCsvWriter implements MessageBodyWriter<CoverageReport> {

    static final String CSV = "text/csv";

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
        ExportHeaders.add(headers, CSV + "; charset=utf-8; header=present", report.fileName("csv"));
        String lines = CoverageLine.of(report).map(CsvLine::of).collect(Collectors.joining());
        body.write((CsvLine.of(CoverageLine.COLUMNS) + lines).getBytes(StandardCharsets.UTF_8));
    }
}
