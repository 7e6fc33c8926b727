package id.penghubung.complaints.attachments;

import id.penghubung.kit.files.FileKind;
import java.util.UUID;

/**
 * An upload that was checked and stored, but to which no row refers yet.
 *
 * @param id id of the future attachment, to which the key of the original is bound
 * @param name display name
 * @param kind kind of the copy
 * @param size size of the copy in bytes
 * @param sha256 SHA-256 of the copy
 * @param cleaned whether metadata was removed from the copy
 */
record StoredUpload(
        UUID id,
        String name,
        FileKind kind,
        long size,
        String sha256,
        boolean cleaned,
        SealedOriginal original,
        ScanState scan) {}
