package id.penghubung.quality.surveys.results;

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
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Writes results as CSV (RFC 4180) in UTF-8: a header, then the survey, its elements, groups and periods, and all suggestions if the view
 * has any.
 */
@Provider
@Produces(ResultCsvWriter.CSV)
class ResultCsvWriter implements MessageBodyWriter<SurveyResultView> {

    static final String CSV = "text/csv";

    private final Suggestions suggestions;

    ResultCsvWriter(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

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
        ExportHeaders.add(headers, CSV + "; charset=utf-8; header=present", view.fileName("csv"));
        body.write(CsvLine.of(ResultRow.COLUMNS).getBytes(StandardCharsets.UTF_8));
        Iterator<ResultRow> rows = Stream.concat(
                        ResultRow.figures(view), suggestions.in(view).map(ResultRow::suggestion))
                .iterator();
        while (rows.hasNext()) {
            body.write(CsvLine.of(rows.next().cells()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
