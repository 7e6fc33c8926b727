package id.penghubung.quality.forums.reports;

import id.penghubung.kit.pdf.PdfText;
import id.penghubung.quality.export.ExportHeaders;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the report on forums as a PDF document. */
@Provider
@Produces(ForumReportPdfWriter.PDF)
class ForumReportPdfWriter implements MessageBodyWriter<ForumReport> {

    static final String PDF = "application/pdf";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ForumReport.class;
    }

    @Override
    public void writeTo(
            ForumReport report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ExportHeaders.add(headers, PDF, report.fileName("pdf"));
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
