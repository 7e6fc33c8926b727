package id.penghubung.localstack.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** File lock that marks a data folder as in use. The kernel releases it when this JVM ends, also after a SIGKILL. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Acquires the lock, or returns empty if another process or thread holds it. */
    public static Optional<FolderLock> tryLock(Path folder) {
        Folders.create(folder);
        try {
            var channel = FileChannel.open(fileIn(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLockChannel(channel)) {
                writePid(channel);
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw StackException.of("The folder %s cannot be locked".formatted(folder), e);
        }
    }

    /** Id of the process that holds the lock, if it can be read. */
    public static Optional<Long> holderOf(Path folder) {
        try {
            return Optional.of(Long.parseLong(Files.readString(fileIn(folder)).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Path fileIn(Path folder) {
        return folder.resolve("lock");
    }

    private static void writePid(FileChannel channel) throws IOException {
        var pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean tryLockChannel(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StackException.of("A lock cannot be released", e);
        }
    }
}
