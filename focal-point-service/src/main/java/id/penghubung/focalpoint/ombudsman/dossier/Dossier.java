package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.kit.runtime.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A signed archive: the manifest, its signature, and the parts.
 *
 * @param manifest {@code manifest.json}: names, lengths and hashes of the parts
 * @param signature {@code manifest.jws}: a compact JSON Web Signature that contains the manifest
 */
record Dossier(String trackingNumber, Instant createdAt, byte[] manifest, String signature, List<DossierPart> parts) {

    /**
     * Writes the archive, piece by piece.
     *
     * @throws IOException if a stored file is not what was uploaded; the archive is then incomplete, and no tool opens it
     */
    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, new DossierPart.Written("manifest.json", "application/json", manifest));
        put(
                zip,
                new DossierPart.Written(
                        "manifest.jws", "application/jose", signature.getBytes(StandardCharsets.US_ASCII)));
        for (DossierPart part : parts) {
            put(zip, part);
        }
        zip.finish();
        zip.flush();
    }

    private void put(ZipOutputStream zip, DossierPart part) throws IOException {
        ZipEntry entry = new ZipEntry(part.name());
        entry.setTimeLocal(LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        MessageDigest digest = Digests.sha256();
        part.writeTo(new DigestOutputStream(zip, digest));
        if (!HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new IOException("The content of " + part.name() + " was changed outside the service");
        }
        zip.closeEntry();
    }
}
