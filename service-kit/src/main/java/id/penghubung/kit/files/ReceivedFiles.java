package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Service for files that users send. The caller decides who may send and read them. */
@ApplicationScoped
@IfBuildProperty(name = FilePart.ENABLED, stringValue = "true")
public class ReceivedFiles {

    private static final Logger LOG = Logger.getLogger(ReceivedFiles.class);
    private static final String SCANNER_RETRY_SECONDS = "30";

    private final FileSettings settings;
    private final FileKindDetector kinds;
    private final FileStorage storage;
    private final UnattachedContentTable unattached;
    private final VirusScanner scanner;

    ReceivedFiles(
            FileSettings settings,
            FileKindDetector kinds,
            FileStorage storage,
            UnattachedContentTable unattached,
            VirusScanner scanner) {
        this.settings = settings;
        this.kinds = kinds;
        this.storage = storage;
        this.unattached = unattached;
        this.scanner = scanner;
    }

    /** A file whose size and kind are accepted, and in which no virus was found, as far as the scanner answered. */
    public record CheckedFile(FileKind kind, long size, ScanResult scan) {}

    /**
     * Checks size, kind and viruses of an upload.
     *
     * @throws ProblemException 413, 415 or 422 if the file is rejected
     */
    public CheckedFile check(Path upload, AcceptedKinds accepted) {
        try {
            long size = Files.size(upload);
            requireSizeAccepted(size);
            FileKind kind = kinds.detect(upload, accepted);
            ScanResult scan = scanner.scan(upload);
            if (scan == ScanResult.INFECTED) {
                throw FileProblem.FILE_INFECTED.atFile(
                        "Bersihkan perangkat Anda dari virus, lalu kirim berkas yang lain.",
                        "Remove the virus from your device, then send another file.");
            }
            return new CheckedFile(kind, size, scan);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Stores a content, before any transaction. It is deleted unless {@link #markUsed} follows within an hour.
     *
     * @param maxBytes length that the content has at most
     * @return its SHA-256
     * @throws ProblemException 503 while an unused file with the same content is being deleted, 507 if there is too little room
     */
    public String store(InputStream content, long maxBytes) throws IOException {
        return storage.put(content, maxBytes, unattached::insert);
    }

    /**
     * Checks an upload and stores its content, before any transaction, because disk access may be slow. What no row refers to
     * within an hour is deleted.
     *
     * @param givenName file name given by the sender, or null
     * @throws ProblemException 413, 415 or 422 if the file is rejected, 503 if the virus scanner does not answer, 507 if there is too
     *     little room
     */
    public ReceivedFile receive(Path upload, @Nullable String givenName) {
        CheckedFile checked = check(upload, AcceptedKinds.DOCUMENTS);
        if (checked.scan() == ScanResult.UNANSWERED) {
            throw ProblemException.unavailable(SCANNER_RETRY_SECONDS);
        }
        try (InputStream content = Files.newInputStream(upload)) {
            String sha256 = store(content, checked.size());
            return new ReceivedFile(DisplayName.of(givenName, checked.kind()), checked.kind(), checked.size(), sha256);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Marks a content as used. Joins the transaction of the caller, which inserts a row that refers to it.
     *
     * @throws ProblemException 503 if the content was stored so long ago that it may have been deleted
     */
    public void markUsed(String sha256) {
        unattached.attach(sha256);
    }

    /**
     * Marks a content as one that a row referred to until this transaction. The cleanup deletes it, unless another row refers to it.
     * Joins the transaction of the caller.
     */
    public void markUnused(String sha256) {
        unattached.insertReleased(sha256);
    }

    /**
     * Finds a content. One that cannot be opened is a problem here, because the HTTP layer would never complete its response.
     *
     * @param owner names the row that refers to it, for the log, such as {@code attachment} and its id
     * @throws ProblemException 404 if it is missing, for instance after an incomplete restore
     */
    public StoredFile require(String sha256, String owner) {
        return find(sha256, owner)
                .orElseThrow(() -> ProblemException.of(
                        FileProblem.FILE_MISSING,
                        "Laporkan kepada pengelola sistem, atau lampirkan berkas yang sama sekali lagi.",
                        "Report this to the operator, or attach the same file once more."));
    }

    /** Does the same as {@link #require}, but returns nothing if the content is missing. That is logged as an error. */
    public Optional<StoredFile> find(String sha256, String owner) {
        Optional<StoredFile> found = storage.find(sha256);
        if (found.isEmpty()) {
            LOG.errorf("The file of %s is missing: %s", owner, sha256);
        }
        return found;
    }

    private void requireSizeAccepted(long size) {
        long maxBytes = settings.maxSize().asLongValue();
        if (size > maxBytes) {
            throw FileProblem.tooLarge(maxBytes);
        }
    }
}
