package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.XlsxExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;

/**
 * Writes the figures as an XLSX workbook with two sheets: {@code agencies} with the total and the ranking, {@code lines} with
 * each agency, product and rule year.
 */
@Provider
@Produces(XlsxExportWriter.XLSX)
class ComplianceXlsxWriter extends XlsxExportWriter<ComplianceView> {

    ComplianceXlsxWriter() {
        super(ComplianceView.class, ComplianceView::fileName);
    }

    @Override
    protected void write(ComplianceView view, ExportWorkbook workbook) throws IOException {
        List<String> header = ComplianceRow.header();
        workbook.sheet("agencies", header, ComplianceRow.summary(view).map(ComplianceRow::cells));
        workbook.sheet("lines", header, ComplianceRow.lines(view).map(ComplianceRow::cells));
    }
}
