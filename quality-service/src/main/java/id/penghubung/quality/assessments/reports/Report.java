package id.penghubung.quality.assessments.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view that is also written as CSV, XLSX and PDF. */
interface Report {

    /** Returns the name of a file with this report. */
    String fileName(String ending);

    /** Returns the names of the columns of a table with this report. */
    List<String> columns();

    /** Returns the rows of that table. A number is a number in a workbook, and a text is a text. */
    List<List<@Nullable Object>> rows();

    /** Returns the title of a document with this report, in Indonesian. */
    String documentTitle();

    /** Returns the sections of that document, in Indonesian. */
    List<Section> sections();

    /** A section of a document. */
    record Section(String heading, List<Line> lines) {}

    /** A line of a document such as {@code Nilai IPP: 3,85}. */
    record Line(String label, @Nullable String value) {}
}
