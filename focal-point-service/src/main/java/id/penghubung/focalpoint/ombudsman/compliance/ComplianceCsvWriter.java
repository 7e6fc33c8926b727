package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.kit.export.CsvLine;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the figures as CSV (RFC 4180) in UTF-8: a header, then the total, the agencies and the lines, each with its {@code
 * level}. Each row is sent as it is written.
 */
@Provider
@Produces(ComplianceCsvWriter.CSV)
class ComplianceCsvWriter implements MessageBodyWriter<ComplianceView> {

    static final String CSV = "text/csv";

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
        ComplianceDownload.addHeaders(headers, CSV + "; charset=utf-8; header=present", view.fileName("csv"));
        Writer writer = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        writer.write(CsvLine.of(
                ComplianceRow.COLUMNS.stream().map(ComplianceRow.Column::name).toList()));
        Iterator<ComplianceRow> rows = Stream.concat(ComplianceRow.summary(view), ComplianceRow.lines(view))
                .iterator();
        while (rows.hasNext()) {
            writer.write(CsvLine.of(cells(rows.next())));
        }
        writer.flush();
    }

    private static List<@Nullable Object> cells(ComplianceRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        ComplianceRow.COLUMNS.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }
}
