package id.penghubung.localstack.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/** The project's folder on disk, which holds all modules. */
public record Checkout(Path root) {

    private static final String ROOT_PROPERTY = "penghubung.root";

    /**
     * Finds the checkout by the system property {@code penghubung.root}, otherwise by searching upwards from the
     * working directory.
     *
     * @throws StackException if neither way finds it
     */
    public static Checkout find() {
        var configured = System.getProperty(ROOT_PROPERTY);
        var start = Path.of(configured == null ? "" : configured).toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("local-stack/pom.xml")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new StackException(
                        "No checkout of Penghubung at or above %s; set -D%s to it.".formatted(start, ROOT_PROPERTY)));
    }

    /** A folder in the build output of this module, for example of unpacked servers and their libraries. */
    public Path built(String name) {
        return root.resolve("local-stack/target").resolve(name);
    }

    /**
     * Reads a properties file.
     *
     * @param path path from the root of the checkout
     * @throws StackException if the file cannot be read
     */
    public Properties properties(String path) {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(root.resolve(path))) {
            properties.load(file);
        } catch (IOException e) {
            throw StackException.of("The settings in %s cannot be read".formatted(path), e);
        }
        return properties;
    }

    public Path module(String name) {
        return root.resolve(name);
    }
}
