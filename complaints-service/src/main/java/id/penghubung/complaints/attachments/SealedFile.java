package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** An original, which is decrypted while it is read. */
record SealedFile(OriginalCipher cipher, UUID attachment, SealedOriginal original, StoredFile stored)
        implements StoredFile {

    @Override
    public InputStream open() throws IOException {
        return cipher.open(attachment, original, stored.open());
    }

    @Override
    public Optional<Path> path() {
        return Optional.empty();
    }

    /** Contains no key, because it may be logged. */
    @Override
    public String toString() {
        return "SealedFile " + attachment;
    }
}
