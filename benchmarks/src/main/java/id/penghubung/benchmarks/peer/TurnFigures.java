package id.penghubung.benchmarks.peer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The measured figures of one system in one turn. */
public record TurnFigures(Map<Figure, Double> values) {

    public TurnFigures {
        values = Map.copyOf(values);
    }

    /** Returns the value, or {@link Double#NaN} if it was not measured. */
    double measured(Figure figure) {
        return values.getOrDefault(figure, Double.NaN);
    }

    /** The values in the order of the figures, for example {@code lifecycles 27.7, case_p99 702.0}. */
    @Override
    public String toString() {
        return Arrays.stream(Figure.values())
                .filter(figure -> Double.isFinite(measured(figure)))
                .map(figure ->
                        String.format(Locale.ROOT, "%s %.1f", figure.name().toLowerCase(Locale.ROOT), measured(figure)))
                .collect(Collectors.joining(", "));
    }
}
