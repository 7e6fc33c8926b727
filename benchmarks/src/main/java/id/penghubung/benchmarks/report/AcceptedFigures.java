package id.penghubung.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The key figures of the last accepted run with their limits, as they stand in a committed file. The file has three decimals, so that it
 * changes only where a figure does.
 */
public record AcceptedFigures(Figure readRatio, Figure intakeRatio, Figure commits, Figure statements, Figure logKib) {

    private static final double LEAST_SHARE = 0.9;
    private static final double GROWTH = 1.1;
    private static final double INCREASE = 1;
    private static final int DECIMALS = 3;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A figure of the accepted run.
     *
     * @param limit the lowest ratio that is not pointed out, or the lowest cost per lifecycle that is
     */
    public record Figure(double measured, double limit) {

        static Figure ratio(double measured) {
            return new Figure(rounded(measured), rounded(measured * LEAST_SHARE));
        }

        static Figure cost(double measured, double limit) {
            return new Figure(rounded(measured), rounded(limit));
        }

        private static double rounded(double value) {
            return BigDecimal.valueOf(value)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    /**
     * Returns limits that leave room for noise: a tenth of a ratio and of the log, one commit, and one statement.
     *
     * @throws IllegalStateException if one of the figures was not measured
     */
    public static AcceptedFigures of(KeyFigures figures) {
        if (!figures.areComplete()) {
            throw new IllegalStateException("A run in which a figure was not measured cannot be accepted: " + figures);
        }
        return new AcceptedFigures(
                Figure.ratio(figures.readRatio()),
                Figure.ratio(figures.intakeRatio()),
                Figure.cost(figures.commits(), figures.commits() + INCREASE),
                Figure.cost(figures.statements(), figures.statements() + INCREASE),
                Figure.cost(figures.logKib(), figures.logKib() * GROWTH));
    }

    /** Reads the figures of the last accepted run, if there are any. */
    public static Optional<AcceptedFigures> readFrom(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(file.toFile(), AcceptedFigures.class))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the figures to a file, which {@link #readFrom} reads. */
    public void writeTo(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
