package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverFileCleanerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldContinueWhenOneFileCannotBeDeleted() throws IOException {
        Path undeletable = file("b", NOON.minusSeconds(1));
        List<Path> others = List.of(file("a", NOON.minusSeconds(1)), file("c", NOON.minusSeconds(1)));
        LeftoverFileCleaner files = new LeftoverFileCleaner(file -> {
            if (file.equals(undeletable)) {
                throw new IOException("Input/output error");
            }
            Files.delete(file);
        });

        files.delete(folder, NOON);

        assertThat(undeletable).exists();
        assertThat(others).allSatisfy(other -> assertThat(other).doesNotExist());
    }

    @Test
    void shouldContinueWhenADirectoryCannotBeRead() throws IOException {
        Path noFolder = file("a", NOON.minusSeconds(1));

        new LeftoverFileCleaner(Files::delete).delete(noFolder, NOON);
        new LeftoverFileCleaner(Files::delete).delete(folder.resolve("missing"), NOON);

        assertThat(noFolder).exists();
    }

    @Test
    void shouldKeepNewFilesAndSubdirectories() throws IOException {
        file("young", NOON);
        Files.setLastModifiedTime(Files.createDirectory(folder.resolve("inner")), FileTime.from(NOON.minusSeconds(1)));

        new LeftoverFileCleaner(Files::delete).delete(folder, NOON);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
