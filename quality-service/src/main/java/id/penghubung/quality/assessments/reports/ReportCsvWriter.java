package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.export.CsvExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

/** Writes reports as CSV. */
@Provider
@Produces(CsvExportWriter.CSV)
class ReportCsvWriter extends CsvExportWriter<Report> {

    ReportCsvWriter() {
        super(Report.class, Report::fileName, Report::columns, report -> report.rows().stream());
    }
}
