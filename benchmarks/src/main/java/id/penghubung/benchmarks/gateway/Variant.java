package id.penghubung.benchmarks.gateway;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A gateway that is compared.
 *
 * @param name shown in the table
 * @param application folder {@code quarkus-app} of its build
 * @param changes flags of the JVM, beginning with a minus, and variables of the environment, {@code NAME=value}
 */
record Variant(String name, Path application, List<String> changes) {

    /** Parses {@code name,folder[,change ...]}. */
    static Variant parse(String text) {
        List<String> parts = Arrays.asList(text.split(",", -1));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("A variant is name,folder[,change ...], not " + text);
        }
        return new Variant(parts.get(0), Path.of(parts.get(1)), parts.subList(2, parts.size()));
    }

    List<String> flags() {
        return changes.stream().filter(change -> change.startsWith("-")).toList();
    }

    List<String> variables() {
        return changes.stream().filter(change -> !change.startsWith("-")).toList();
    }
}
