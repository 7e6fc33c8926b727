package id.penghubung.quality.coverage.matrix;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.XlsxExportWriter;
import id.penghubung.quality.coverage.UnlistedServices;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the coverage as an XLSX workbook: the sheet {@code coverage} has a row for each unit and its states, {@code steps} a row for each
 * unit and column with the next step, {@code unlisted_services} one for each code that reports name and no service of the catalogue has.
 */
@Provider
@Produces(XlsxExportWriter.XLSX)
class CoverageXlsxWriter extends XlsxExportWriter<CoverageReport> {

    CoverageXlsxWriter() {
        super(CoverageReport.class, CoverageReport::fileName);
    }

    @Override
    protected void write(CoverageReport report, ExportWorkbook workbook) throws IOException {
        workbook.sheet("coverage", header(report), report.units().stream().map(CoverageXlsxWriter::states));
        workbook.sheet("steps", CoverageLine.COLUMNS, CoverageLine.of(report));
        UnlistedServices unlisted = report.unlistedServices();
        if (unlisted != null) {
            workbook.sheet(
                    "unlisted_services",
                    List.of("service_code", "reports"),
                    unlisted.services().stream().map(service -> List.of(service.serviceCode(), service.reports())));
        }
    }

    private static List<String> header(CoverageReport report) {
        return Stream.concat(
                        Stream.of("unit_code", "unit_name", "agency_code", "complaint_media"),
                        report.columns().stream().map(CoverageReport.Column::title))
                .toList();
    }

    private static List<Object> states(CoverageReport.Row unit) {
        return Stream.<Object>concat(
                        Stream.of(unit.unitCode(), unit.unitName(), unit.agencyCode(), unit.complaintMedia()),
                        unit.cells().stream().map(CoverageReport.Cell::stateTitle))
                .toList();
    }
}
