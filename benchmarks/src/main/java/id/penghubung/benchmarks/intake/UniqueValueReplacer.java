package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.intake.WrittenRow.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Replaces a row's identifiers wherever they occur, also inside texts, by SQL expressions with the pgbench variable
 * {@code :n}. Each transaction then writes unique rows like those of the service.
 */
final class UniqueValueReplacer {

    /** The variable of pgbench that differs in each transaction. */
    static final String VARIABLE = ":n";

    /** First characters of all identifiers of this form. */
    static final String UUID_PREFIX = "019affff-";

    /** Values increase with time, like UUIDs of version 7, so that indexes grow at their end. */
    private static final String UUID_EXPRESSION =
            "('" + UUID_PREFIX + "%04x-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))";

    private static final String TEXT_EXPRESSION = "('N' || lpad(to_hex(:n::bigint), 12, '0'))";
    private static final String BYTES_EXPRESSION = "sha256(convert_to((:n::bigint)::text, 'UTF8'))";

    /** Each identifier and the SQL expression that replaces it. */
    private final Map<String, String> replacements = new LinkedHashMap<>();

    UniqueValueReplacer(List<WrittenRow> rows) {
        for (WrittenRow row : rows) {
            for (Cell cell : row.cells()) {
                if (cell.unique()) {
                    expressionFor(cell.type(), replacements.size())
                            .ifPresent(expression -> replacements.putIfAbsent(cell.value(), expression));
                }
            }
        }
    }

    String expression(Cell cell) {
        if (cell.type().equals("bytea") && cell.unique()) {
            return BYTES_EXPRESSION;
        }
        return "(" + String.join(" || ", parts(cell.value())) + ")::" + cell.type();
    }

    private static Optional<String> expressionFor(String type, int number) {
        if (type.equals("uuid")) {
            return Optional.of(UUID_EXPRESSION.formatted(number));
        }
        return type.equals("text") || type.startsWith("character varying")
                ? Optional.of(TEXT_EXPRESSION)
                : Optional.empty();
    }

    /** Splits a text into literals and expressions that form it when concatenated. */
    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (true) {
            int found = -1;
            String value = "";
            for (String candidate : replacements.keySet()) {
                int at = text.indexOf(candidate, from);
                if (at >= 0 && (found < 0 || at < found)) {
                    found = at;
                    value = candidate;
                }
            }
            if (found < 0) {
                break;
            }
            if (found > from) {
                parts.add(literal(text.substring(from, found)));
            }
            parts.add(Objects.requireNonNull(replacements.get(value)));
            from = found + value.length();
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add(literal(text.substring(from)));
        }
        return parts;
    }

    /** Escapes colons, because pgbench reads a colon as the start of a variable, also inside quotes. */
    private static String literal(String text) {
        return "E'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace(":", "\\x3a")
                        .replace("\n", "\\n")
                + "'";
    }
}
