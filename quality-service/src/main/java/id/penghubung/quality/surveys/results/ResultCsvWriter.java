package id.penghubung.quality.surveys.results;

import id.penghubung.kit.export.CsvExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** Writes results as CSV: the survey, its elements, groups and periods, and all suggestions if the view has any. */
@Provider
@Produces(CsvExportWriter.CSV)
class ResultCsvWriter extends CsvExportWriter<SurveyResultView> {

    ResultCsvWriter(Suggestions suggestions) {
        super(
                SurveyResultView.class,
                SurveyResultView::fileName,
                view -> ResultRow.COLUMNS,
                view -> Stream.concat(
                                ResultRow.figures(view), suggestions.in(view).map(ResultRow::suggestion))
                        .map(ResultRow::cells));
    }
}
