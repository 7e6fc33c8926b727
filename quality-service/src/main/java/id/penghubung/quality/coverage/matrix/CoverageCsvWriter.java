package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.export.CsvLine;
import id.penghubung.kit.export.ExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes the coverage as CSV (RFC 4180) in UTF-8: a header, then a line for each unit and column. */
@Provider
@Produces(CoverageCsvWriter.CSV)
class CoverageCsvWriter extends ExportWriter<CoverageReport> {

    static final String CSV = "text/csv";

    CoverageCsvWriter() {
        super(CoverageReport.class, CSV + "; charset=utf-8; header=present", report -> report.fileName("csv"));
    }

    @Override
    protected void write(CoverageReport report, OutputStream body) throws IOException {
        String lines = CoverageLine.of(report).map(CsvLine::of).collect(Collectors.joining());
        body.write((CsvLine.of(CoverageLine.COLUMNS) + lines).getBytes(StandardCharsets.UTF_8));
    }
}
