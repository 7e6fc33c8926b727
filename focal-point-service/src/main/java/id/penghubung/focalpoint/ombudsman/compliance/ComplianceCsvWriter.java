package id.penghubung.focalpoint.ombudsman.compliance;

import id.penghubung.kit.export.CsvExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;

/** Writes the figures as CSV: the total, the agencies and the lines, each with its {@code level}. */
@Provider
@Produces(CsvExportWriter.CSV)
class ComplianceCsvWriter extends CsvExportWriter<ComplianceView> {

    ComplianceCsvWriter() {
        super(
                ComplianceView.class,
                ComplianceView::fileName,
                view -> ComplianceRow.header(),
                view -> Stream.concat(ComplianceRow.summary(view), ComplianceRow.lines(view))
                        .map(ComplianceRow::cells));
    }
}
