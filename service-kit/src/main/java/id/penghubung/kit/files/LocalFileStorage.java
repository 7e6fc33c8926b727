package id.penghubung.kit.files;

import com.github.f4b6a3.uuid.UuidCreator;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import id.penghubung.kit.runtime.Digests;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores contents in a directory that all replicas share. A file is written to a temporary file, forced to the disk and then
 * moved, so that a database row never refers to a partial file.
 */
@Startup
@Singleton
@Typed(LocalFileStorage.class)
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
class LocalFileStorage implements FileStorage {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final LeftoverFileCleaner leftovers = new LeftoverFileCleaner(Files::deleteIfExists);
    private final Path files;
    private final Path incoming;
    private final long minimumFree;

    LocalFileStorage(FileSettings settings) {
        minimumFree = settings.minimumFree().asLongValue();
        Path directory = settings.directory().toAbsolutePath().normalize();
        files = directory.resolve("files");
        incoming = directory.resolve("incoming");
    }

    /** Creates the directories. Stops the start if they cannot be written, so that no upload is lost later. */
    @PostConstruct
    void prepare() {
        try {
            Files.createDirectories(files);
            Files.createDirectories(incoming);
            Files.delete(Files.createTempFile(incoming, "probe", null));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "penghubung.attachments.directory cannot be written: " + incoming + " (" + failure + ")", failure);
        }
    }

    @Override
    public String put(InputStream content, long maxBytes, Consumer<String> beforeVisible) throws IOException {
        requireRoomFor(maxBytes);
        Path temporaryFile = incoming.resolve(UuidCreator.getTimeOrderedEpoch().toString());
        try {
            String hash = copy(content, temporaryFile, maxBytes);
            beforeVisible.accept(hash);
            Path folder = folderOf(hash);
            Files.createDirectories(folder);
            // The same content may exist already; it is replaced by identical content.
            Files.move(temporaryFile, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(files);
            return hash;
        } finally {
            Files.deleteIfExists(temporaryFile);
        }
    }

    /** Checks the free space before the first byte is written, because a full disk affects more than uploads. */
    private void requireRoomFor(long bytes) throws IOException {
        if (freeBytes() - bytes < minimumFree) {
            throw ProblemException.of(
                            CommonProblem.INSUFFICIENT_STORAGE,
                            "Lampiran untuk sementara tidak dapat disimpan; coba lagi nanti. Tidak ada yang berubah.",
                            "Attachments cannot be stored at present; try again later. Nothing was changed.")
                    .withHeader("Retry-After", "300");
        }
    }

    /** Free space on the disk of the directory, in bytes. */
    long freeBytes() throws IOException {
        return Files.getFileStore(incoming).getUsableSpace();
    }

    long minimumFreeBytes() {
        return minimumFree;
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(pathOf(hash));
    }

    @Override
    public void deleteLeftovers(Instant before) {
        leftovers.delete(incoming, before);
    }

    @Override
    public Optional<StoredFile> find(String hash) {
        Path path = pathOf(hash);
        return Files.isReadable(path) ? Optional.of(new LocalFile(path)) : Optional.empty();
    }

    private record LocalFile(Path location) implements StoredFile {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(location);
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(location);
        }
    }

    /** Path of the content with this hash. */
    Path pathOf(String hash) {
        return folderOf(hash).resolve(hash);
    }

    /** Directory of a hash. Contents are spread over directories, because listing a very large directory is slow. */
    private Path folderOf(String hash) {
        return files.resolve(hash.substring(0, 2));
    }

    /** Writes a content to a new file, forces it to the disk and returns its hash. */
    static String copy(InputStream source, Path target, long maxBytes) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long written = 0;
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                written += read;
                if (written > maxBytes) {
                    throw FileProblem.tooLarge(maxBytes);
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
