package id.penghubung.kit.files;

import com.github.f4b6a3.uuid.UuidCreator;
import id.penghubung.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Stores contents in a bucket of a server with the interface of Amazon S3. A content is written to a temporary file first, because the
 * name of the object is its hash; the server makes an object visible when it is complete.
 */
final class S3FileStorage implements FileStorage {

    private static final Logger LOG = Logger.getLogger(S3FileStorage.class);
    private static final String RETRY_SECONDS = "10";

    private final LeftoverFileCleaner leftovers = new LeftoverFileCleaner(Files::deleteIfExists);
    private final S3Client client;
    private final Path incoming;

    /** @param incoming directory of temporary files */
    S3FileStorage(S3Client client, Path incoming) {
        this.client = client;
        this.incoming = incoming;
    }

    @Override
    public String put(InputStream content, long maxBytes, Consumer<String> beforeVisible) throws IOException {
        Path temporaryFile = incoming.resolve(UuidCreator.getTimeOrderedEpoch().toString());
        try {
            String hash = LocalFileStorage.copy(content, temporaryFile, maxBytes);
            beforeVisible.accept(hash);
            try {
                client.put(hash, temporaryFile);
            } catch (IOException away) {
                throw unavailable(away);
            }
            return hash;
        } finally {
            Files.deleteIfExists(temporaryFile);
        }
    }

    /** @throws ProblemException 503 if the server cannot be asked */
    @Override
    public Optional<StoredFile> find(String sha256) {
        try {
            return client.exists(sha256) ? Optional.of(new S3Object(client, sha256)) : Optional.empty();
        } catch (IOException away) {
            throw unavailable(away);
        }
    }

    @Override
    public void delete(String sha256) throws IOException {
        client.delete(sha256);
    }

    @Override
    public void deleteLeftovers(Instant before) {
        leftovers.delete(incoming, before);
    }

    private static ProblemException unavailable(IOException failure) {
        LOG.errorf("The S3 server failed: %s", failure);
        return ProblemException.unavailable(RETRY_SECONDS);
    }

    private record S3Object(S3Client client, String sha256) implements StoredFile {

        @Override
        public InputStream open() throws IOException {
            return client.open(sha256);
        }

        @Override
        public Optional<Path> path() {
            return Optional.empty();
        }
    }
}
