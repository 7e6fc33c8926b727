package id.penghubung.focalpoint.ombudsman.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The list of the parts of a dossier, which is signed.
 *
 * @param format name and version of the form of the archive
 * @param missingParts files that are lost from the storage, as they were uploaded; absent if there are none
 */
record Manifest(
        String format,
        UUID complaintId,
        String trackingNumber,
        Instant createdAt,
        List<Entry> parts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Entry> missingParts) {

    static final String FORMAT = "penghubung-dossier/1";

    /** A part of the archive. */
    record Entry(String name, String mediaType, long size, String sha256) {

        static Entry of(DossierPart part) {
            return new Entry(part.name(), part.mediaType(), part.size(), part.sha256());
        }
    }
}
