package id.penghubung.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiFunction;

/** Writes a report as an XLSX workbook. */
public abstract class XlsxExportWriter<T> extends ExportWriter<T> {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param fileName gives the name of the file of a report with an extension */
    protected XlsxExportWriter(Class<T> reportType, BiFunction<T, String, String> fileName) {
        super(reportType, XLSX, report -> fileName.apply(report, "xlsx"));
    }

    @Override
    protected final void write(T report, OutputStream body) throws IOException {
        ExportWorkbook workbook = new ExportWorkbook(body);
        write(report, workbook);
        workbook.finish();
    }

    /** Writes the sheets. */
    protected abstract void write(T report, ExportWorkbook workbook) throws IOException;
}
