package id.penghubung.quality.assessments.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.export.CsvLine;
import id.penghubung.kit.export.ExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;

/** Writes reports as CSV (RFC 4180) in UTF-8 with a header. A text that a spreadsheet would calculate begins with an apostrophe. */
@Provider
@Produces(ReportCsvWriter.CSV)
class ReportCsvWriter extends ExportWriter<Report> {

    static final String CSV = "text/csv";

    ReportCsvWriter() {
        super(Report.class, CSV + "; charset=utf-8; header=present", report -> report.fileName("csv"));
    }

    @Override
    protected void write(Report report, OutputStream body) throws IOException {
        String lines = report.rows().stream().map(CsvLine::of).collect(Collectors.joining());
        body.write((CsvLine.of(report.columns()) + lines).getBytes(UTF_8));
    }
}
