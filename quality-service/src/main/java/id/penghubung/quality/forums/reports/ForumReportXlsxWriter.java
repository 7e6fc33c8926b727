package id.penghubung.quality.forums.reports;

import id.penghubung.kit.export.ExportWorkbook;
import id.penghubung.kit.export.XlsxExportWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Writes the report on forums as an XLSX workbook with a sheet for each section. */
@Provider
@Produces(XlsxExportWriter.XLSX)
class ForumReportXlsxWriter extends XlsxExportWriter<ForumReport> {

    /** A name of a sheet has 31 characters at most. */
    private static final int NAME_LENGTH = 27;

    ForumReportXlsxWriter() {
        super(ForumReport.class, ForumReport::fileName);
    }

    @Override
    protected void write(ForumReport report, ExportWorkbook workbook) throws IOException {
        int number = 1;
        for (ForumReport.ReportedSection section : report.sections()) {
            workbook.sheet(name(number++, section.heading()), section.labels(), section.rows().stream());
        }
    }

    /** Returns a name without the characters that a sheet's name must not have; the number makes it unique. */
    private static String name(int number, String heading) {
        String plain = heading.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\']", " ").strip();
        return number + " "
                + plain.substring(0, Math.min(NAME_LENGTH, plain.length())).strip();
    }
}
