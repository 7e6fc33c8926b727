package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.focalpoint.ombudsman.CaseDossiers.CaseFile;
import id.penghubung.kit.files.StoredFile;
import id.penghubung.kit.runtime.Digests;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Optional;

/** A file of a dossier, with what the manifest says about it. */
sealed interface DossierPart {

    /** Returns its name in the archive. */
    String name();

    String mediaType();

    /** Returns its length in bytes. */
    long size();

    /** Returns the SHA-256 of its content in lower-case hexadecimal digits. */
    String sha256();

    /** Returns whether its content is lost, so that only the manifest can name it. */
    default boolean isMissing() {
        return false;
    }

    void writeTo(OutputStream out) throws IOException;

    /** A part that was written for this dossier. */
    record Written(String name, String mediaType, byte[] content) implements DossierPart {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public String sha256() {
            return HexFormat.of().formatHex(Digests.sha256(content));
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(content);
        }
    }

    /** A stored file. It is copied from the storage and never held in memory; its hash is that of its upload. */
    record Stored(String name, String mediaType, long size, String sha256, Optional<StoredFile> content)
            implements DossierPart {

        /** @param number its place among the files, which makes the name unique */
        static Stored of(CaseFile file, int number) {
            String plain = file.attachment().name().replaceAll("[^A-Za-z0-9._-]", "_");
            return new Stored(
                    "lampiran/%03d-%s".formatted(number, plain),
                    file.attachment().mediaType(),
                    file.attachment().size(),
                    file.attachment().sha256(),
                    file.content());
        }

        @Override
        public boolean isMissing() {
            return content.isEmpty();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            content.orElseThrow(() -> new FileNotFoundException(name)).writeTo(out);
        }
    }
}
