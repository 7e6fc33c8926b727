package id.penghubung.complaints.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.penghubung.kit.encryption.EncryptionKey;
import id.penghubung.kit.encryption.EncryptionKeys;
import id.penghubung.kit.encryption.SealedStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;

/**
 * Encrypts the originals of attachments. Each has a key of its own, which is encrypted with the current key of personal data and bound
 * to the attachment: only that key is encrypted again when keys are rotated, and an original is lost for ever with its row.
 */
@ApplicationScoped
class OriginalCipher {

    private final EncryptionKeys keys;

    OriginalCipher(EncryptionKeys keys) {
        this.keys = keys;
    }

    /** The encrypted key of an original. */
    record WrappedKey(String keyId, byte[] key) {}

    WrappedKey wrap(UUID attachment, byte[] key) {
        EncryptionKey current = keys.current();
        return new WrappedKey(current.id(), current.encrypt(key, context(attachment)));
    }

    /** Encrypts the key of an original again, with the current key. */
    WrappedKey rewrap(UUID attachment, WrappedKey wrapped) {
        return wrap(attachment, unwrap(attachment, wrapped));
    }

    /** Returns the original. Reading fails where the stored bytes were changed. */
    InputStream open(UUID attachment, SealedOriginal original, InputStream stored) {
        return SealedStream.open(stored, unwrap(attachment, new WrappedKey(original.keyId(), original.key())));
    }

    /** @throws IllegalStateException if the key is missing */
    private byte[] unwrap(UUID attachment, WrappedKey wrapped) {
        return keys.find(wrapped.keyId())
                .orElseThrow(() -> new IllegalStateException("The key " + wrapped.keyId() + " is missing"))
                .decrypt(wrapped.key(), context(attachment));
    }

    private static byte[] context(UUID attachment) {
        return ("complaint_attachment\n" + attachment).getBytes(UTF_8);
    }
}
