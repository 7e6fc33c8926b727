package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.stack.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * PostgreSQL's load generator pgbench. It writes the same rows with the same number of clients, and with prepared
 * statements.
 */
public final class Pgbench {

    private static final String PROGRAM = "pgbench";
    private static final String NONE_COMPLETED = "number of transactions actually processed: 0\n";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final IntakeDatabase database;
    private final Map<String, Integer> rowsEach;
    private final Path script;
    private int runs;

    private Pgbench(IntakeDatabase database, Map<String, Integer> rowsEach, Path script) {
        this.database = database;
        this.rowsEach = rowsEach;
        this.script = script;
    }

    public static boolean isInstalled() {
        return Commands.isOnPath(PROGRAM);
    }

    /**
     * Writes a script for the rows of one complaint.
     *
     * @param submit submits a complaint and returns its id
     */
    public static Pgbench writingRowsOf(IntakeDatabase database, Supplier<String> submit, Path script) {
        List<WrittenRow> rows = WrittenRows.of(database, submit);
        Map<String, Integer> rowsEach = new LinkedHashMap<>();
        rows.forEach(row -> rowsEach.merge(row.table(), 1, Integer::sum));
        // Unlike that of WrittenRows, without rows of triggers: their unique values are words, which stay in the texts.
        UniqueValueReplacer replacer = new UniqueValueReplacer(rows);
        StringBuilder text = new StringBuilder("""
                \\set i :i + 1
                \\set n :base + :i * 1024 + :client_id
                begin;
                """);
        rows.forEach(row -> text.append(row.insert(replacer)).append('\n'));
        text.append("commit;\n");
        try {
            Files.writeString(script, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Pgbench(database, rowsEach, script);
    }

    /** Rows written for one complaint: table to number of rows. */
    public Map<String, Integer> rowsEach() {
        return Collections.unmodifiableMap(rowsEach);
    }

    /** Returns transactions per second; 0 if none was completed in this time. */
    public double run(int clients, Duration length) {
        long base = ++runs * (1L << 40);
        String output = Commands.run(
                Map.of("PGPASSWORD", database.user()),
                List.of(
                        PROGRAM,
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--host=127.0.0.1",
                        "--port=" + database.server().port(),
                        "--username=" + database.user(),
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + length.toSeconds(),
                        "--define=i=0",
                        "--define=base=" + base,
                        "--file=" + script,
                        database.name()));
        if (output.contains(NONE_COMPLETED)) {
            return 0;
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("The output of pgbench contains no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Deletes the events of the last runs from the outbox, so that they are not published. */
    public void deleteOutboxRows() {
        database.server().execute(database.name(), database.deleteEvents());
    }
}
