package id.penghubung.focalpoint.attachments;

import com.github.f4b6a3.uuid.UuidCreator;
import id.penghubung.kit.problem.CommonProblem;
import id.penghubung.kit.problem.ProblemException;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
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
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Keeps bytes under their own SHA-256. A file is there whole or not at all: it is written aside, forced to the disk and
 * then moved into place, so that a row of the database never points at half of one.
 */
@Startup
@Singleton
class AttachmentFileStorage {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path files;
    private final Path incoming;
    private final long minimumFree;

    AttachmentFileStorage(AttachmentSettings settings) {
        minimumFree = settings.minimumFree().asLongValue();
        Path directory = settings.directory().toAbsolutePath().normalize();
        files = directory.resolve("files");
        incoming = directory.resolve("incoming");
    }

    /** Better no start than an officer who loses his file. */
    @PostConstruct
    void prepare() {
        try {
            Files.createDirectories(files);
            Files.createDirectories(incoming);
            Files.delete(Files.createTempFile(incoming, "probe", null));
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "penghubung.attachments.directory cannot be written: " + incoming + " (" + failure + ")",
                    failure);
        }
    }

    /**
     * Keeps a file.
     *
     * @param beforeVisible is told the SHA-256 once the bytes are on the disk and before they are in place
     * @return the SHA-256 of the bytes in lower-case hexadecimal digits, by which they are found again
     * @throws ProblemException 507 where too little of the disk would remain free
     */
    String store(Path source, Consumer<String> beforeVisible) throws IOException {
        requireRoomFor(Files.size(source));
        Path temporaryFile = incoming.resolve(UuidCreator.getTimeOrderedEpoch().toString());
        try {
            String hash = copy(source, temporaryFile);
            beforeVisible.accept(hash);
            Path folder = folderOf(hash);
            Files.createDirectories(folder);
            // The same bytes may be there already, then they are replaced by themselves.
            Files.move(temporaryFile, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(files);
            return hash;
        } finally {
            Files.deleteIfExists(temporaryFile);
        }
    }

    /** Checked before the first byte: a disk that is full to the brim fails more than uploads. */
    private void requireRoomFor(long bytes) throws IOException {
        if (freeBytes() - bytes < minimumFree) {
            throw ProblemException.of(
                            CommonProblem.INSUFFICIENT_STORAGE,
                            "Lampiran untuk sementara tidak dapat disimpan; coba lagi nanti. Tidak ada yang berubah.",
                            "Attachments cannot be stored at present; try again later. Nothing was changed.")
                    .withHeader("Retry-After", "300");
        }
    }

    /** Free space on the disk of the folder, in bytes. */
    long freeBytes() throws IOException {
        return Files.getFileStore(incoming).getUsableSpace();
    }

    long minimumFreeBytes() {
        return minimumFree;
    }

    /** Deletes the bytes of this hash, where they are. */
    void delete(String hash) throws IOException {
        Files.deleteIfExists(pathOf(hash));
    }

    /** Folder in which files are written before they are in place. */
    Path incoming() {
        return incoming;
    }

    /** Where the bytes of this hash lie. */
    Path pathOf(String hash) {
        return folderOf(hash).resolve(hash);
    }

    /** Few folders with many files each list slowly. */
    private Path folderOf(String hash) {
        return files.resolve(hash.substring(0, 2));
    }

    private static String copy(Path source, Path target) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(source);
                FileChannel out = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
