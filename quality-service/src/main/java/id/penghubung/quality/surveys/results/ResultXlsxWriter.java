package id.penghubung.quality.surveys.results;

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

/**
 * Writes results as an XLSX workbook with two sheets: {@code figures}, and {@code suggestions} with all of them unless the view has none.
 */
@Provider
@Produces(ResultXlsxWriter.XLSX)
class ResultXlsxWriter implements MessageBodyWriter<SurveyResultView> {

    static final String XLSX = ExportWorkbook.XLSX;

    private final Suggestions suggestions;

    ResultXlsxWriter(Suggestions suggestions) {
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
        ExportHeaders.add(headers, XLSX, view.fileName("xlsx"));
        ExportWorkbook workbook = new ExportWorkbook(body);
        workbook.sheet("figures", ResultRow.COLUMNS, ResultRow.figures(view).map(ResultRow::cells));
        if (view.suggestions() != null) {
            workbook.sheet(
                    "suggestions",
                    ResultRow.COLUMNS,
                    suggestions.in(view).map(ResultRow::suggestion).map(ResultRow::cells));
        }
        workbook.finish();
    }
}
