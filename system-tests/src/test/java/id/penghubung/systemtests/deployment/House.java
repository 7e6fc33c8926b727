package id.penghubung.systemtests.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The files of the checkout, by their path from its root. */
final class House {

    private static final Path ROOT = Path.of(Objects.requireNonNull(
                    System.getProperty("penghubung.root"), "start with -Dpenghubung.root=<the checkout>"))
            .toAbsolutePath()
            .normalize();

    private House() {}

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

    /** Lines that say something: no comments, no empty ones. */
    static List<String> lines(String path) {
        return text(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
