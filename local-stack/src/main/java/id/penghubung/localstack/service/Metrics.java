package id.penghubung.localstack.service;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of one process at one moment.
 *
 * @param text in the text format of Prometheus
 */
public record Metrics(String text) {

    /** Returns the names of all time series, such as {@code http_requests_seconds_count}. */
    public Set<String> names() {
        return samples().map(Metrics::nameOf).collect(Collectors.toSet());
    }

    /**
     * Returns the sum of all time series of this name, or 0 if there is none.
     *
     * @param name with its suffix, if it has one
     * @param labels of which each series must have all, for example {@code consumer="directory"}
     */
    public double sum(String name, String... labels) {
        return samples()
                .filter(sample -> nameOf(sample).equals(name))
                .filter(sample -> Arrays.stream(labels).allMatch(sample::contains))
                .mapToDouble(sample -> Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> samples() {
        return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
    }

    private static String nameOf(String sample) {
        return sample.split("[{ ]", 2)[0];
    }
}
