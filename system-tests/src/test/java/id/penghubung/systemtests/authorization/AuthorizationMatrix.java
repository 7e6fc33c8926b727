package id.penghubung.systemtests.authorization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The expected outcome of each operation for each role, from {@code authorization-matrix.csv}.
 *
 * @param callers the roles, and {@link #NO_TOKEN}
 */
record AuthorizationMatrix(List<String> callers, List<Row> rows) {

    /** The caller without an access token. */
    static final String NO_TOKEN = "no token";

    private static final String FILE = "authorization-matrix.csv";
    private static final String ALLOWED = "yes";
    private static final String DENIED = "no";

    /**
     * The callers of one operation.
     *
     * @param operation method and path, as in {@code GET /v1/cases/{id}}
     * @param allowed those that may call it; to all others it is denied
     */
    record Row(String operation, Set<String> allowed) {

        boolean allows(String caller) {
            return allowed.contains(caller);
        }
    }

    static AuthorizationMatrix read() {
        var lines = lines();
        var callers = lines.getFirst().subList(2, lines.getFirst().size());
        return new AuthorizationMatrix(
                callers,
                lines.stream().skip(1).map(cells -> row(callers, cells)).toList());
    }

    private static Row row(List<String> callers, List<String> cells) {
        var operation = cells.get(0) + ' ' + cells.get(1);
        var outcomes = cells.subList(2, cells.size());
        if (outcomes.size() != callers.size()) {
            throw new AssertionError("%s: %s needs %d outcomes".formatted(FILE, operation, callers.size()));
        }
        var allowed = new LinkedHashSet<String>();
        for (var i = 0; i < callers.size(); i++) {
            if (isAllowed(outcomes.get(i), operation)) {
                allowed.add(callers.get(i));
            }
        }
        return new Row(operation, allowed);
    }

    private static boolean isAllowed(String outcome, String operation) {
        return switch (outcome) {
            case ALLOWED -> true;
            case DENIED -> false;
            default -> throw new AssertionError("%s: %s has the outcome %s".formatted(FILE, operation, outcome));
        };
    }

    /** Returns the cells of each line, without comments. */
    private static List<List<String>> lines() {
        try (var file = AuthorizationMatrix.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new AssertionError(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
