package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.XlsxExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Writes reports as an XLSX workbook with one sheet. */
@Provider
@Produces(XlsxExportWriter.XLSX)
class ReportXlsxWriter extends XlsxExportWriter<Report> {

    ReportXlsxWriter() {
        super(Report.class, Report::fileName);
    }

    @Override
    protected void write(Report report, ExportWorkbook workbook) throws IOException {
        workbook.sheet("penilaian", report.columns(), report.rows().stream());
    }
}
