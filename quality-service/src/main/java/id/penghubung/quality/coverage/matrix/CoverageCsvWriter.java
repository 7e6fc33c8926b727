package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.export.CsvExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

/** Writes the coverage as CSV, with a line for each unit and column. */
@Provider
@Produces(CsvExportWriter.CSV)
class CoverageCsvWriter extends CsvExportWriter<CoverageReport> {

    CoverageCsvWriter() {
        super(CoverageReport.class, CoverageReport::fileName, report -> CoverageLine.COLUMNS, CoverageLine::of);
    }
}
