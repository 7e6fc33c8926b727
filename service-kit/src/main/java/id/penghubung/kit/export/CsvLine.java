package id.penghubung.kit.export;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of a CSV file (RFC 4180). */
final class CsvLine {

    /** The first characters by which a spreadsheet takes a text for a formula; see OWASP, "CSV Injection". */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    private CsvLine() {}

    /** Returns the cells as a line, with its end. A null is an empty cell. */
    static String of(Collection<? extends @Nullable Object> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Returns one cell. A text that a spreadsheet would calculate begins with an apostrophe; numbers stay as they are. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (!(value instanceof Number) && FORMULA.matcher(text).matches()) {
            text = "'" + text;
        }
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
