package id.penghubung.focalpoint.ombudsman.dossier;

import id.penghubung.focalpoint.attachments.AttachedContent;
import id.penghubung.kit.files.StoredFile;
import id.penghubung.kit.runtime.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;

/** A file of a dossier, with what the manifest says about it. */
sealed interface DossierPart {

    /** Returns its name in the archive. */
    String name();

    String mediaType();

    /** Returns its length in bytes. */
    long size();

    /** Returns the SHA-256 of its content in lower-case hexadecimal digits. */
    String sha256();

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
    record Stored(String name, String mediaType, long size, String sha256, StoredFile file) implements DossierPart {

        /** @param number its place among the files, which makes the name unique */
        static Stored of(AttachedContent content, int number) {
            String plain = content.attachment().name().replaceAll("[^A-Za-z0-9._-]", "_");
            return new Stored(
                    "lampiran/%03d-%s".formatted(number, plain),
                    content.attachment().mediaType(),
                    content.attachment().size(),
                    content.attachment().sha256(),
                    content.file());
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            file.writeTo(out);
        }
    }
}
