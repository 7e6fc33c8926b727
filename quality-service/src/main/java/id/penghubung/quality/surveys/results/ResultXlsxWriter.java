package id.penghubung.quality.surveys.results;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.XlsxExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/**
 * Writes results as an XLSX workbook with two sheets: {@code figures}, and {@code suggestions} with all of them unless the view has none.
 */
@Provider
@Produces(XlsxExportWriter.XLSX)
class ResultXlsxWriter extends XlsxExportWriter<SurveyResultView> {

    private final Suggestions suggestions;

    ResultXlsxWriter(Suggestions suggestions) {
        super(SurveyResultView.class, SurveyResultView::fileName);
        this.suggestions = suggestions;
    }

    @Override
    protected void write(SurveyResultView view, ExportWorkbook workbook) throws IOException {
        workbook.sheet("figures", ResultRow.COLUMNS, ResultRow.figures(view).map(ResultRow::cells));
        if (view.suggestions() != null) {
            workbook.sheet(
                    "suggestions",
                    ResultRow.COLUMNS,
                    suggestions.in(view).map(ResultRow::suggestion).map(ResultRow::cells));
        }
    }
}
