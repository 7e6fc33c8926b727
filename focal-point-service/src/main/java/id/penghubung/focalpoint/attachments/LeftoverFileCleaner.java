package id.penghubung.focalpoint.attachments;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes old files of folders. A file or a folder that fails is logged, and the others go on. */
final class LeftoverFileCleaner {

    private static final Logger LOG = Logger.getLogger(LeftoverFileCleaner.class);

    /** Of one folder in one run; the rest is deleted by the next. */
    private static final int MAX_FILES_PER_RUN = 10_000;

    private final Deletion deletion;

    LeftoverFileCleaner(Deletion deletion) {
        this.deletion = deletion;
    }

    /** Deletes one file. */
    interface Deletion {
        void delete(Path file) throws IOException;
    }

    /** Deletes the files of a folder, not of those within it, that were last changed before a moment. */
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
            // No upload has come yet.
        } catch (IOException | DirectoryIteratorException failure) {
            LOG.errorf("The folder %s cannot be read: %s", folder, failure);
        }
    }

    private void deleteIfOld(Path entry, Instant before) {
        try {
            if (Files.isRegularFile(entry)
                    && Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                deletion.delete(entry);
            }
        } catch (NoSuchFileException alreadyDeleted) {
            // Another replica was faster.
        } catch (IOException failure) {
            LOG.errorf("The file %s cannot be deleted: %s", entry, failure);
        }
    }
}
