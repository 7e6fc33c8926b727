package id.penghubung.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the house stands on disk: the folder that holds all modules. */
public record Checkout(Path root) {

    private static final String ROOT_PROPERTY = "penghubung.root";

    /**
     * Finds it by the system property {@code penghubung.root}, else by walking up from the working directory.
     *
     * @throws StackException if neither leads to it
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

    /** The build's own folder of this module: unpacked servers and their libraries. */
    public Path built(String name) {
        return root.resolve("local-stack/target").resolve(name);
    }

    public Path module(String name) {
        return root.resolve(name);
    }
}
