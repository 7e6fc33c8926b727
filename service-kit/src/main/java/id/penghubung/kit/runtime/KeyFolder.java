package id.penghubung.kit.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Directory of key files outside the database. The name of a file without its suffix is the id of its key. */
public final class KeyFolder {

    private static final Logger LOG = Logger.getLogger(KeyFolder.class);

    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path directory;
    private final String suffix;
    private final String setting;

    /**
     * @param suffix ending of the names of key files, with its dot
     * @param setting name of the setting of the directory, for messages to operators
     */
    public KeyFolder(Path directory, String suffix, String setting) {
        this.directory = directory.toAbsolutePath().normalize();
        this.suffix = suffix;
        this.setting = setting;
    }

    /** Returns the key files in the order of their names; none if the directory does not exist. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** Returns the id of the key in a file. */
    public String keyIdOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - suffix.length());
    }

    /** @throws KeyFileRightsException if another account of the machine can read the key, or replace it */
    public void requireUnreadableForOthers(Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null && !Collections.disjoint(rights.readAttributes().permissions(), OTHERS)) {
            throw new KeyFileRightsException(file, setting);
        }
    }

    /** Writes a new key that only the account of this service can read, unless there is one with this id. */
    public void create(String keyId, String content) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(keyId + suffix);
        Path temporary = Files.createTempFile(
                directory,
                "new",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(temporary, content, StandardCharsets.US_ASCII);
            // Complete at once, and never in place of the key of another replica.
            Files.createLink(file, temporary);
            LOG.infof("Created a key: %s", file);
        } catch (FileAlreadyExistsException otherWasFaster) {
            LOG.infof("Another replica created the key: %s", file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Returns the failure that stops the start because the directory cannot be used. */
    public IllegalStateException unusable(IOException failure) {
        return new IllegalStateException(
                setting + " cannot be read or written: " + directory + " (" + failure + ")", failure);
    }

    /** Returns the directory with its setting, for messages to operators. */
    @Override
    public String toString() {
        return directory + " (" + setting + ")";
    }

    /** A secret key that others can read is not secret any more. Stops the start. */
    private static final class KeyFileRightsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private KeyFileRightsException(Path file, String setting) {
            super(setting + ": others may read or write " + file
                    + ", which contains a private key; allow it only for the account of this service (chmod 600)");
        }
    }
}
