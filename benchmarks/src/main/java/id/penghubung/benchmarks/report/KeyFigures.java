package id.penghubung.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Key figures of a short run, compared with those of an accepted run. None is a time, so they depend less on the machine
 * than rates do.
 *
 * @param readRatio reads per second through the gateway divided by direct ones
 * @param intakeRatio complaints per second, directly, divided by the same rows of pgbench
 * @param commits commits of the database server per lifecycle
 * @param statements statements of the database server per lifecycle, with those that begin and end a transaction
 * @param logKib KiB of write-ahead log per lifecycle
 */
public record KeyFigures(double readRatio, double intakeRatio, double commits, double statements, double logKib) {

    private static final double ACCEPTED_SHARE = 0.9;
    private static final double ACCEPTED_GROWTH = 1.1;
    private static final double ACCEPTED_INCREASE = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Reads the figures of the last accepted run, if there are any. */
    public static Optional<KeyFigures> readFrom(Path file) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), KeyFigures.class)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the figures to a file, which {@link #readFrom} reads. */
    public void writeTo(Path file) {
        if (!Double.isFinite(readRatio) || !Double.isFinite(intakeRatio)) {
            throw new IllegalStateException("A run in which a ratio was not measured cannot be accepted: " + this);
        }
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Compares these figures with accepted ones.
     *
     * @return a sentence for each ratio that is more than a tenth lower, for a commit or a statement more per lifecycle, and
     *     for a tenth more log
     */
    public List<String> concerns(KeyFigures accepted) {
        List<String> found = new ArrayList<>();
        dropped(found, "reads through the gateway to direct ones", accepted.readRatio, readRatio);
        dropped(found, "intake to pgbench", accepted.intakeRatio, intakeRatio);
        rose(found, "commits", accepted.commits, commits, accepted.commits + ACCEPTED_INCREASE);
        rose(found, "statements", accepted.statements, statements, accepted.statements + ACCEPTED_INCREASE);
        rose(found, "KiB of log", accepted.logKib, logKib, accepted.logKib * ACCEPTED_GROWTH);
        return found;
    }

    private static void dropped(List<String> found, String name, double accepted, double now) {
        // A figure that was not measured is not a number, and is never at least as good.
        if (!(now >= accepted * ACCEPTED_SHARE)) {
            found.add("%s fell from %.3f to %.3f".formatted(name, accepted, now));
        }
    }

    private static void rose(List<String> found, String name, double accepted, double now, double limit) {
        if (now >= limit) {
            found.add("%s per lifecycle rose from %.2f to %.2f".formatted(name, accepted, now));
        }
    }
}
