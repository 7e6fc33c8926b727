package id.penghubung.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents are stored completely, once, under their own hash. */
class LocalFileStorageTest {

    /** SHA-256 of "abc", as in FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private LocalFileStorage storage;

    @BeforeEach
    void prepare() {
        storage = new LocalFileStorage(settings(folder.resolve("stored"), 0));
        storage.prepare();
    }

    @Test
    void shouldStoreContentUnderItsHash() throws IOException {
        String hash = storage.put(content("abc"), 3, stored -> {});

        assertThat(hash).isEqualTo(ABC);
        assertThat(storage.pathOf(hash)).hasContent("abc");
    }

    @Test
    void shouldStoreEqualContentOnce() throws IOException {
        storage.put(content("abc"), 3, hash -> {});

        storage.put(content("abc"), 3, hash -> {});

        assertThat(filesBelow(folder.resolve("stored"))).containsExactly(storage.pathOf(ABC));
    }

    @Test
    void shouldStoreNothingOfAnUploadThatBreaksOff() {
        InputStream brokenOff = new SequenceInputStream(content("ab"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> storage.put(brokenOff, 3, hash -> {})).isInstanceOf(IOException.class);

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldStoreNothingThatIsLongerThanAllowed() {
        assertThatThrownBy(() -> storage.put(content("abcd"), 3, hash -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(FileProblem.FILE_TOO_LARGE.type()));

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldFindWhatIsStoredUntilItIsDeleted() throws IOException {
        // Given
        storage.put(content("abc"), 3, hash -> {});
        ByteArrayOutputStream copy = new ByteArrayOutputStream();

        // When
        storage.find(ABC).orElseThrow().writeTo(copy);
        storage.delete(ABC);

        // Then
        assertThat(copy).hasToString("abc");
        assertThat(storage.find(ABC)).isEmpty();
    }

    @Test
    void shouldDeleteWhatACrashLeftWhileItWasWritten() throws IOException {
        // Given
        Path leftover = Files.writeString(folder.resolve("stored/incoming/half"), "half of a fi");
        Instant written = Files.getLastModifiedTime(leftover).toInstant();

        // When, then
        storage.deleteLeftovers(written);
        assertThat(leftover).exists();
        storage.deleteLeftovers(written.plusMillis(1));
        assertThat(leftover).doesNotExist();
    }

    @Test
    void shouldRejectAFileThatLeavesTooLittleFreeSpace() {
        LocalFileStorage full = new LocalFileStorage(settings(folder.resolve("stored"), Long.MAX_VALUE));

        assertThatThrownBy(() -> full.put(content("abc"), 3, hash -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INSUFFICIENT_STORAGE.type()));

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldStoreNothingWhenTheRowCannotBeInserted() {
        assertThatThrownBy(() -> storage.put(content("abc"), 3, hash -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldNotStartWithAnUnwritableDirectory() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new LocalFileStorage(settings(file, 0)).prepare())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("penghubung.attachments.directory");
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> filesBelow(Path top) {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static FileSettings settings(Path directory, long minimumFree) {
        return new FileSettings() {
            @Override
            public MemorySize pdfMemory() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Duration pdfTimeout() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Path directory() {
                return directory;
            }

            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(1_000));
            }

            @Override
            public long maxPixels() {
                return 1_000_000;
            }

            @Override
            public MemorySize minimumFree() {
                return new MemorySize(BigInteger.valueOf(minimumFree));
            }

            @Override
            public String cleanupInterval() {
                return "off";
            }

            @Override
            public Duration cleanupAge() {
                return Duration.ofHours(1);
            }
        };
    }
}
