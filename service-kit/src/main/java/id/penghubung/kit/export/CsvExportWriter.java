package id.penghubung.kit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a report as CSV (RFC 4180) in UTF-8: a header, then its rows. */
public abstract class CsvExportWriter<T> extends ExportWriter<T> {

    public static final String CSV = "text/csv";

    private final Function<T, List<String>> header;
    private final Function<T, Stream<List<@Nullable Object>>> rows;

    /**
     * @param fileName gives the name of the file of a report with an extension
     * @param rows gives the cells of each row in the order of the header; an empty cell is null
     */
    protected CsvExportWriter(
            Class<T> reportType,
            BiFunction<T, String, String> fileName,
            Function<T, List<String>> header,
            Function<T, Stream<List<@Nullable Object>>> rows) {
        super(reportType, CSV + "; charset=utf-8; header=present", report -> fileName.apply(report, "csv"));
        this.header = header;
        this.rows = rows;
    }

    @Override
    protected final void write(T report, OutputStream body) throws IOException {
        body.write(line(header.apply(report)));
        Iterator<List<@Nullable Object>> all = rows.apply(report).iterator();
        while (all.hasNext()) {
            body.write(line(all.next()));
        }
    }

    private static byte[] line(List<? extends @Nullable Object> cells) {
        return CsvLine.of(cells).getBytes(UTF_8);
    }
}
