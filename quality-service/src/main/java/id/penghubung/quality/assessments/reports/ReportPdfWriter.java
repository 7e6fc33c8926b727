package id.penghubung.quality.assessments.reports;

import id.penghubung.kit.export.ExportWriter;
import id.penghubung.kit.pdf.PdfText;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;

/** Writes reports as a PDF document in Indonesian. */
@Provider
@Produces(ReportPdfWriter.PDF)
class ReportPdfWriter extends ExportWriter<Report> {

    static final String PDF = "application/pdf";

    ReportPdfWriter() {
        super(Report.class, PDF, report -> report.fileName("pdf"));
    }

    @Override
    protected void write(Report report, OutputStream body) throws IOException {
        try (PdfText pdf = new PdfText(report.documentTitle())) {
            pdf.title(report.documentTitle());
            for (Report.Section section : report.sections()) {
                pdf.heading(section.heading());
                for (Report.Line line : section.lines()) {
                    pdf.field(line.label(), line.value());
                }
            }
            body.write(pdf.bytes());
        }
    }
}
