package id.penghubung.kit.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes old files of directories. A failure of one file or directory is logged, and the others continue. */
final class LeftoverFileCleaner {

    private static final Logger LOG = Logger.getLogger(LeftoverFileCleaner.class);

    /** Maximum number of files of one directory in one run; the next run deletes the rest. */
    private static final int MAX_FILES_PER_RUN = 10_000;

    private final Deletion deletion;

    LeftoverFileCleaner(Deletion deletion) {
        this.deletion = deletion;
    }

    /** Deletes one file. */
    interface Deletion {
        void delete(Path file) throws IOException;
    }

    /**
     * Deletes the files of a directory that were last changed before the given time. Subdirectories are not searched.
     */
    void delete(Path folder, Instant before) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            int seen = 0;
            for (Path entry : entries) {
                if (seen++ == MAX_FILES_PER_RUN) {
                    return;
                }
                deleteIfOld(entry, before);
            }
        } catch (NoSuchFileException noFolderYet) {
            // No upload has been received yet.
        } catch (IOException | DirectoryIteratorException failure) {
            LOG.errorf("Directory %s cannot be read: %s", folder, failure);
        }
    }

    private void deleteIfOld(Path entry, Instant before) {
        try {
            if (Files.isRegularFile(entry)
                    && Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                deletion.delete(entry);
            }
        } catch (NoSuchFileException alreadyDeleted) {
            // Another replica has deleted it.
        } catch (IOException failure) {
            LOG.errorf("File %s cannot be deleted: %s", entry, failure);
        }
    }
}
