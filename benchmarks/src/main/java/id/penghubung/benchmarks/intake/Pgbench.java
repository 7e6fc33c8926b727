package id.penghubung.benchmarks.intake;

import id.penghubung.benchmarks.stack.Commands;
import id.penghubung.benchmarks.stack.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * PostgreSQL's load generator pgbench. It writes the same rows with the same number of clients, and with prepared
 * statements.
 */
final class Pgbench {

    private static final String PROGRAM = "pgbench";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Databases databases;
    private final Path script;
    private int runs;

    private Pgbench(Databases databases, Path script) {
        this.databases = databases;
        this.script = script;
    }

    static boolean isInstalled() {
        return Commands.isOnPath(PROGRAM);
    }

    static Pgbench writing(List<WrittenRow> rows, Databases databases, Path script) {
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
        return new Pgbench(databases, script);
    }

    /** Returns transactions per second. */
    double run(int clients, Duration length) {
        long base = ++runs * (1L << 40);
        String output = Commands.run(
                Map.of("PGPASSWORD", Databases.COMPLAINTS),
                List.of(
                        PROGRAM,
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--host=127.0.0.1",
                        "--port=" + databases.port(),
                        "--username=" + Databases.COMPLAINTS,
                        "--client=" + clients,
                        "--jobs=2",
                        "--time=" + length.toSeconds(),
                        "--define=i=0",
                        "--define=base=" + base,
                        "--file=" + script,
                        Databases.COMPLAINTS));
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("The output of pgbench contains no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** Deletes the events of the last runs from the outbox, so that they are not published. */
    void deleteOutboxRows() {
        databases.execute(Databases.COMPLAINTS, "delete from outbox where record_key like '019affff-%'");
    }
}
