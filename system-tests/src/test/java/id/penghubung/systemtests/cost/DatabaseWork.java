package id.penghubung.systemtests.cost;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Work of the database server up to a moment, or between two moments. All counters are exact: none waits for statistics
 * that a session reports later.
 *
 * @param calls calls of each statement of the services: identifier of the statement to number
 * @param commits commits of transactions that wrote something
 * @param logBytes bytes of the write-ahead log
 */
record DatabaseWork(Map<Long, Long> calls, long commits, long logBytes) {

    DatabaseWork {
        calls = Map.copyOf(calls);
    }

    DatabaseWork since(DatabaseWork before) {
        var more = new TreeMap<Long, Long>();
        calls.forEach((statement, count) -> {
            long since = count - before.calls.getOrDefault(statement, 0L);
            if (since > 0) {
                more.put(statement, since);
            }
        });
        return new DatabaseWork(more, commits - before.commits, logBytes - before.logBytes);
    }

    /** The statements that were called. */
    Set<Long> statements() {
        return calls.keySet();
    }

    /** Number of calls of all statements but these. */
    long callsExcept(Set<Long> excluded) {
        return calls.entrySet().stream()
                .filter(statement -> !excluded.contains(statement.getKey()))
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }
}
