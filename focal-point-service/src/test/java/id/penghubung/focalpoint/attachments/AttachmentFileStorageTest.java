package id.penghubung.focalpoint.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents are stored completely, once, under their own hash. */
class AttachmentFileStorageTest {

    /** SHA-256 of "abc", as in FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private AttachmentFileStorage storage;

    @BeforeEach
    void prepare() {
        storage = new AttachmentFileStorage(settings(folder.resolve("stored"), 0));
        storage.prepare();
    }

    @Test
    void shouldStoreContentUnderItsHash() throws IOException {
        String hash = storage.store(upload("abc"), stored -> {});

        assertThat(hash).isEqualTo(ABC);
        assertThat(storage.pathOf(hash)).hasContent("abc");
    }

    @Test
    void shouldStoreEqualContentOnce() throws IOException {
        storage.store(upload("abc"), hash -> {});

        storage.store(upload("abc"), hash -> {});

        assertThat(filesBelow(folder.resolve("stored"))).containsExactly(storage.pathOf(ABC));
    }

    @Test
    void shouldStoreNothingOfAMissingUpload() {
        assertThatThrownBy(() -> storage.store(folder.resolve("gone"), hash -> {}))
                .isInstanceOf(IOException.class);

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldRejectAFileThatLeavesTooLittleFreeSpace() throws IOException {
        AttachmentFileStorage full = new AttachmentFileStorage(settings(folder.resolve("stored"), Long.MAX_VALUE));
        Path upload = upload("abc");

        assertThatThrownBy(() -> full.store(upload, hash -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INSUFFICIENT_STORAGE.type()));

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldStoreNothingWhenTheRowCannotBeInserted() throws IOException {
        Path upload = upload("abc");

        assertThatThrownBy(() -> storage.store(upload, hash -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(filesBelow(folder.resolve("stored"))).isEmpty();
    }

    @Test
    void shouldNotStartWithAnUnwritableDirectory() throws IOException {
        Path file = upload("abc");

        assertThatThrownBy(() -> new AttachmentFileStorage(settings(file, 0)).prepare())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("penghubung.attachments.directory");
    }

    private Path upload(String text) throws IOException {
        return Files.writeString(folder.resolve("upload"), text);
    }

    private static List<Path> filesBelow(Path top) {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static AttachmentSettings settings(Path directory, long minimumFree) {
        return new AttachmentSettings() {
            @Override
            public Path directory() {
                return directory;
            }

            @Override
            public MemorySize maxSize() {
                return new MemorySize(BigInteger.valueOf(1_000));
            }

            @Override
            public int maxPerCase() {
                return 2;
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
