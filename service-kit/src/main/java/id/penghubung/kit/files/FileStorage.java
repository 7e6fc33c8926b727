package id.penghubung.kit.files;

import id.penghubung.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Storage of contents under their SHA-256, in lower-case hexadecimal digits. A content is complete or absent, is never changed,
 * and is stored once, however often it is sent.
 */
public interface FileStorage {

    /**
     * Stores a content and calculates its hash while it is written.
     *
     * @param maxBytes length that the content has at most; there must be room for it
     * @param beforeVisible called with the hash after the whole content is written and before it can be found
     * @return the hash, which identifies the content
     * @throws ProblemException 413 if the content is longer, 507 if there is too little room; nothing is stored then
     */
    String put(InputStream content, long maxBytes, Consumer<String> beforeVisible) throws IOException;

    /** Finds the content with this hash; empty if it is missing or cannot be read. */
    Optional<StoredFile> find(String sha256);

    /** Deletes the content with this hash, if it exists. */
    void delete(String sha256) throws IOException;

    /** Deletes what writes that never ended have left, if it was last changed before a time. */
    void deleteLeftovers(Instant before);
}
