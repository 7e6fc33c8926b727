package id.penghubung.systemtests.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.localstack.host.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The files of the checkout, by their path from its root. */
final class CheckoutFiles {

    private static final Checkout CHECKOUT = Checkout.find();

    private CheckoutFiles() {}

    static Path file(String path) {
        return CHECKOUT.root().resolve(path).normalize();
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String path) {
        return CHECKOUT.properties(path);
    }

    /**
     * Java files of all modules.
     *
     * @param kind {@code main} or {@code test}
     */
    static List<Path> javaFiles(String kind) {
        return modules()
                .flatMap(module -> filesBelow(module + "/src/" + kind + "/java"))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Returns the names of the folders of all modules. */
    static Stream<String> modules() {
        return filesIn(".", Files::isDirectory)
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .map(folder -> folder.getFileName().toString());
    }

    /** Returns the files directly in a folder. */
    static Stream<Path> filesIn(String folder) {
        return filesIn(folder, Files::isRegularFile);
    }

    private static Stream<Path> filesIn(String folder, Predicate<Path> kind) {
        try (Stream<Path> files = Files.list(file(folder))) {
            return files.filter(kind).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files in a folder and in those below it; none if there is no such folder. */
    static Stream<Path> filesBelow(String folder) {
        if (!Files.isDirectory(file(folder))) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(file(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the top-level class of a Java file. */
    static String className(Path javaFile) {
        return javaFile.getFileName().toString().replace(".java", "");
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
