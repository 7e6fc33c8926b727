package id.penghubung.systemtests.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The files of the checkout, by their path from its root. */
final class CheckoutFiles {

    private static final Path ROOT = Path.of(Objects.requireNonNull(
                    System.getProperty("penghubung.root"), "start with -Dpenghubung.root=<the checkout>"))
            .toAbsolutePath()
            .normalize();

    private CheckoutFiles() {}

    static Path file(String path) {
        return ROOT.resolve(path).normalize();
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String path) {
        // Not Jackson's own YAML reader: it does not resolve merge keys (<<).
        Object tree = new Yaml().load(text(path));
        return new ObjectMapper().valueToTree(tree);
    }

    /** Returns the lines of a file without comments and empty lines. */
    static List<String> lines(String path) {
        return text(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** Returns the settings of {@code .env.example}. */
    static Map<String, String> exampleSettings() {
        return lines(".env.example").stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
