package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.intake.WrittenRow.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives a row's identifiers new values wherever they occur, also inside texts, as SQL expressions over the pgbench
 * variable {@code :n}; so that each transaction writes rows of its own that are as good as the service's.
 */
final class UniqueValueReplacer {

    /** Like UUIDs of version 7 they grow with time, so indexes grow at their right edge. */
    private static final String UUID_EXPRESSION = "('019affff-%04x-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))";

    private static final String TEXT_EXPRESSION = "('N' || lpad(to_hex(:n::bigint), 12, '0'))";
    private static final String BYTES_EXPRESSION = "sha256(convert_to((:n::bigint)::text, 'UTF8'))";

    /** Value to the expression of its successor, as text. */
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
        return switch (type) {
            case "uuid" -> Optional.of(UUID_EXPRESSION.formatted(number));
            case "text" -> Optional.of(TEXT_EXPRESSION);
            default -> Optional.empty();
        };
    }

    /** The text as literals and expressions that make it when joined. */
    private List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (true) {
            int found = -1;
            String which = "";
            for (String value : replacements.keySet()) {
                int at = text.indexOf(value, from);
                if (at >= 0 && (found < 0 || at < found)) {
                    found = at;
                    which = value;
                }
            }
            if (found < 0) {
                break;
            }
            if (found > from) {
                parts.add(literal(text.substring(from, found)));
            }
            parts.add(Objects.requireNonNull(replacements.get(which)));
            from = found + which.length();
        }
        if (from < text.length() || parts.isEmpty()) {
            parts.add(literal(text.substring(from)));
        }
        return parts;
    }

    /** pgbench takes a colon for a variable, also inside quotes. */
    private static String literal(String text) {
        return "E'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace(":", "\\x3a")
                        .replace("\n", "\\n")
                + "'";
    }
}
