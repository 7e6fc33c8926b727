package id.penghubung.quality.assessments.reports;

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

/** Writes reports as a PDF document in Indonesian. */
@Provider
@Produces(ReportPdfWriter.PDF)
class ReportPdfWriter implements MessageBodyWriter<Report> {

    static final String PDF = "application/pdf";

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Report.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Report report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        ExportHeaders.add(headers, PDF, report.fileName("pdf"));
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
