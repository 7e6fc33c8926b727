package id.penghubung.systemtests.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Work of the database server up to a moment, or between two moments. All counters are exact: none waits for statistics
 * that a session reports later.
 *
 * @param statements work of each statement of the services
 * @param commits commits of transactions that wrote something
 */
record DatabaseWork(Map<CalledStatement, StatementWork> statements, long commits) {

    private static final double BYTES_PER_KIB = 1024;

    DatabaseWork {
        statements = Map.copyOf(statements);
    }

    DatabaseWork since(DatabaseWork before) {
        var more = new HashMap<CalledStatement, StatementWork>();
        statements.forEach((statement, work) -> {
            var since = work.since(before.statements.getOrDefault(statement, StatementWork.NONE));
            if (since.calls() > 0) {
                more.put(statement, since);
            }
        });
        return new DatabaseWork(more, commits - before.commits);
    }

    /** Number of calls of all statements but these. */
    long callsExcept(Set<CalledStatement> excluded) {
        return sumExcept(excluded, StatementWork::calls);
    }

    /** KiB of log that all statements but these wrote. */
    double logKibExcept(Set<CalledStatement> excluded) {
        return sumExcept(excluded, StatementWork::logBytes) / BYTES_PER_KIB;
    }

    private long sumExcept(Set<CalledStatement> excluded, ToLongFunction<StatementWork> number) {
        return statements.entrySet().stream()
                .filter(statement -> !excluded.contains(statement.getKey()))
                .mapToLong(statement -> number.applyAsLong(statement.getValue()))
                .sum();
    }

    /**
     * Lists the statements of each service with their calls and bytes of log per lifecycle, the most frequent first. Those
     * of the idle system are marked.
     */
    String list(Set<CalledStatement> ofIdleSystem, int lifecycles) {
        return statements.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<CalledStatement, StatementWork> statement) ->
                                statement.getKey().service())
                        .thenComparing(statement -> statement.getValue().calls(), Comparator.reverseOrder()))
                .map(statement -> "%-12s %6.2f %7.0f %s %s"
                        .formatted(
                                statement.getKey().service(),
                                statement.getValue().calls() / (double) lifecycles,
                                statement.getValue().logBytes() / (double) lifecycles,
                                ofIdleSystem.contains(statement.getKey()) ? "idle" : "    ",
                                statement.getKey().text()))
                .collect(Collectors.joining("\n"));
    }
}
