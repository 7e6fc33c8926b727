package id.penghubung.quality.surveys.results;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.ExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes results as an XLSX workbook with two sheets: {@code figures}, and {@code suggestions} with all of them unless the view has none.
 */
@Provider
@Produces(ResultXlsxWriter.XLSX)
class ResultXlsxWriter extends ExportWriter<SurveyResultView> {

    static final String XLSX = ExportWorkbook.XLSX;

    private final Suggestions suggestions;

    ResultXlsxWriter(Suggestions suggestions) {
        super(SurveyResultView.class, XLSX, view -> view.fileName("xlsx"));
        this.suggestions = suggestions;
    }

    @Override
    protected void write(SurveyResultView view, OutputStream body) throws IOException {
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
