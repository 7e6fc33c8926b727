package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The original of an attachment, as it was sent. It is stored encrypted with a key of its own.
 *
 * @param size in bytes
 * @param sha256 SHA-256 of the original
 * @param storedAs SHA-256 of its encrypted form, which is what the storage has
 * @param keyId the key of personal data that encrypts the key of the original
 * @param key the key of the original, encrypted
 */
@Embeddable
record SealedOriginal(
        @Enumerated(EnumType.STRING) @Column(name = "original_kind")
        FileKind kind,

        @Column(name = "original_size") long size,
        @Column(name = "original_sha256") String sha256,
        @Column(name = "sealed_sha256") String storedAs,
        @Column(name = "sealed_key_id") String keyId,
        @Column(name = "sealed_key") byte[] key) {

    /** Contains no key, because it may be logged. */
    @Override
    public String toString() {
        return "SealedOriginal " + sha256;
    }
}
