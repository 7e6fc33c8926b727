package id.penghubung.benchmarks.peer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The median of some values, with the least and the greatest of them. */
public record Spread(double median, double least, double most) {

    private static final double MANY = 100;

    /** Ignores values that are not finite; returns nothing if no others remain. */
    static Optional<Spread> of(DoubleStream values) {
        double[] sorted = values.filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Optional.of(new Spread(median, sorted[0], sorted[sorted.length - 1]));
    }

    /** For example {@code 0.73 (0.70 to 0.75)}. */
    @Override
    public String toString() {
        String format = median >= MANY ? "%.0f (%.0f to %.0f)" : "%.2f (%.2f to %.2f)";
        return String.format(Locale.ROOT, format, median, least, most);
    }
}
