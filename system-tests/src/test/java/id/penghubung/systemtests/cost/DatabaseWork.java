package id.penghubung.systemtests.cost;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Work of the database server up to a moment, or between two moments. All counters are exact: none waits for statistics
 * that a session reports later.
 *
 * @param calls calls of each statement of the services
 * @param commits commits of transactions that wrote something
 * @param logBytes bytes of the write-ahead log
 */
record DatabaseWork(Map<CalledStatement, Long> calls, long commits, long logBytes) {

    DatabaseWork {
        calls = Map.copyOf(calls);
    }

    DatabaseWork since(DatabaseWork before) {
        var more = new HashMap<CalledStatement, Long>();
        calls.forEach((statement, count) -> {
            long since = count - before.calls.getOrDefault(statement, 0L);
            if (since > 0) {
                more.put(statement, since);
            }
        });
        return new DatabaseWork(more, commits - before.commits, logBytes - before.logBytes);
    }

    /** The statements that were called. */
    Set<CalledStatement> statements() {
        return calls.keySet();
    }

    /** Number of calls of all statements but these. */
    long callsExcept(Set<CalledStatement> excluded) {
        return calls.entrySet().stream()
                .filter(statement -> !excluded.contains(statement.getKey()))
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }

    /**
     * Lists the statements of each service with their calls per lifecycle, the most frequent first. Those of the idle
     * system are marked.
     */
    String list(Set<CalledStatement> ofIdleSystem, int lifecycles) {
        return calls.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<CalledStatement, Long> statement) ->
                                statement.getKey().service())
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                .map(statement -> "%-12s %6.2f %s %s"
                        .formatted(
                                statement.getKey().service(),
                                statement.getValue() / (double) lifecycles,
                                ofIdleSystem.contains(statement.getKey()) ? "idle" : "    ",
                                statement.getKey().text()))
                .collect(Collectors.joining("\n"));
    }
}
