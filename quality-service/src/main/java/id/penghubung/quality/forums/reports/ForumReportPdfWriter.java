package id.penghubung.quality.forums.reports;

import id.penghubung.kit.export.ExportWriter;
import id.penghubung.kit.pdf.PdfText;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the report on forums as a PDF document. */
@Provider
@Produces(ForumReportPdfWriter.PDF)
class ForumReportPdfWriter extends ExportWriter<ForumReport> {

    static final String PDF = "application/pdf";

    ForumReportPdfWriter() {
        super(ForumReport.class, PDF, report -> report.fileName("pdf"));
    }

    @Override
    protected void write(ForumReport report, OutputStream body) throws IOException {
        try (PdfText pdf = new PdfText(report.title() + " " + report.year())) {
            pdf.title(report.title());
            pdf.field("Tahun", Integer.toString(report.year()));
            pdf.paragraph(report.introduction());
            for (ForumReport.ReportedSection section : report.sections()) {
                add(pdf, section);
            }
            if (report.truncated()) {
                pdf.paragraph("Sebagian bagian laporan ini dipotong karena terlalu panjang.");
            }
            body.write(pdf.bytes());
        }
    }

    private static void add(PdfText pdf, ForumReport.ReportedSection section) throws IOException {
        pdf.heading(section.heading());
        if (section.rows().isEmpty()) {
            pdf.paragraph("Tidak ada.");
        }
        int number = 1;
        for (List<@Nullable String> row : section.rows()) {
            pdf.paragraph("Nomor " + number++);
            for (int i = 0; i < row.size(); i++) {
                pdf.field(section.labels().get(i), row.get(i));
            }
        }
    }
}
