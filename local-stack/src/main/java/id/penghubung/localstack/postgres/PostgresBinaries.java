package id.penghubung.localstack.postgres;

import id.penghubung.localstack.host.Checkout;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.StackException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from the embedded archive.
 *
 * @param home the folder above {@code bin}
 */
public record PostgresBinaries(Path home) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    /** Unpacks the programs below the build folder of this module, unless the same archive is unpacked already. */
    public static PostgresBinaries unpackedIn(Checkout checkout) {
        try {
            var folder = checkout.built("postgresql");
            var home = folder.resolve(Long.toHexString(checksum()));
            if (!Files.isDirectory(home)) {
                Folders.create(folder);
                publish(unpack(Files.createTempDirectory(folder, "unpacking")), home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw StackException.of("PostgreSQL cannot be unpacked", e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static long checksum() throws IOException {
        var resource = PostgresBinaries.class.getResource(ARCHIVE);
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("the archive " + ARCHIVE + " is not on the class path");
        }
        return jar.getJarEntry().getCrc();
    }

    /** Moves a completely unpacked folder to its final path, so that an incomplete folder is never used. */
    private static void publish(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(unpacked);
        }
    }

    private static Path unpack(Path folder) throws IOException {
        try (var compressed = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(compressed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return folder;
    }

    private static InputStream archive() throws IOException {
        var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IOException("the archive " + ARCHIVE + " is not on the class path");
        }
        return archive;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            link(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void link(Path target, Path to) throws IOException {
        try {
            Files.createSymbolicLink(target, to);
        } catch (FileAlreadyExistsException e) {
            Files.delete(target);
            Files.createSymbolicLink(target, to);
        }
    }
}
