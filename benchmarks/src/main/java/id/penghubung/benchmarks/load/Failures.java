package id.penghubung.benchmarks.load;

import java.util.Map;
import java.util.TreeMap;

/** Counts failures by kind, with an example of each. */
public final class Failures {

    private static final int MAX_EXAMPLE_LENGTH = 300;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();

    public void add(String step, Reply reply) {
        String kind = step + " " + reply.status();
        counts.merge(kind, 1, Integer::sum);
        examples.computeIfAbsent(kind, unknown -> {
            String body = reply.body();
            return body.substring(0, Math.min(MAX_EXAMPLE_LENGTH, body.length()));
        });
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    public Map<String, String> examples() {
        return Map.copyOf(examples);
    }
}
