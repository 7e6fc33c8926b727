package id.penghubung.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A stored content. */
public interface StoredFile {

    /** Opens the content. The caller closes the stream. */
    InputStream open() throws IOException;

    /** Returns the path of the content, if it is on a disk of this machine; the HTTP layer sends it without a thread. */
    Optional<Path> path();

    /** Copies the content piece by piece. */
    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }
}
