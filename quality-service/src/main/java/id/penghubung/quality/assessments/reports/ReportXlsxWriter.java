package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.ExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;

/** Writes reports as an XLSX workbook with one sheet. */
@Provider
@Produces(ReportXlsxWriter.XLSX)
class ReportXlsxWriter extends ExportWriter<Report> {

    static final String XLSX = ExportWorkbook.XLSX;

    ReportXlsxWriter() {
        super(Report.class, XLSX, report -> report.fileName("xlsx"));
    }

    @Override
    protected void write(Report report, OutputStream body) throws IOException {
        ExportWorkbook workbook = new ExportWorkbook(body);
        workbook.sheet("penilaian", report.columns(), report.rows().stream());
        workbook.finish();
    }
}
