package id.penghubung.quality.surveys.results;

import id.penghubung.kit.export.CsvLine;
import id.penghubung.kit.export.ExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Writes results as CSV (RFC 4180) in UTF-8: a header, then the survey, its elements, groups and periods, and all suggestions if the view
 * has any.
 */
@Provider
@Produces(ResultCsvWriter.CSV)
class ResultCsvWriter extends ExportWriter<SurveyResultView> {

    static final String CSV = "text/csv";

    private final Suggestions suggestions;

    ResultCsvWriter(Suggestions suggestions) {
        super(SurveyResultView.class, CSV + "; charset=utf-8; header=present", view -> view.fileName("csv"));
        this.suggestions = suggestions;
    }

    @Override
    protected void write(SurveyResultView view, OutputStream body) throws IOException {
        body.write(CsvLine.of(ResultRow.COLUMNS).getBytes(StandardCharsets.UTF_8));
        Iterator<ResultRow> rows = Stream.concat(
                        ResultRow.figures(view), suggestions.in(view).map(ResultRow::suggestion))
                .iterator();
        while (rows.hasNext()) {
            body.write(CsvLine.of(rows.next().cells()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
