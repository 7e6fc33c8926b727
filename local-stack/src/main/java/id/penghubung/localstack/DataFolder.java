package id.penghubung.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder in which a stack keeps all that is its own. */
record DataFolder(StackConfig config) {

    private static final List<String> DATA = List.of("postgresql", "kafka", "keycloak", "attachments");

    /** Makes it ready for a run; throws away what is kept if a fresh start is asked for. */
    void open() {
        if (config.fresh()) {
            DATA.forEach(part -> Folders.delete(config.data().resolve(part)));
        }
        Folders.delete(temporary(config));
        Folders.create(temporary(config));
        rotateLogs();
    }

    /** Files of cases; rows of the database point into it. */
    static Path attachments(StackConfig config) {
        return config.data().resolve("attachments").toAbsolutePath();
    }

    static Path temporary(StackConfig config) {
        return config.data().resolve("tmp");
    }

    /** One run, one log: what went wrong is not to be searched for among what once went wrong. */
    private void rotateLogs() {
        var folder = Folders.create(config.data().resolve("logs"));
        try (var logs = Files.newDirectoryStream(folder, "*.log")) {
            for (var log : logs) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
