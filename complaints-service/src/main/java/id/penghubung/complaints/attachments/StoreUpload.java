package id.penghubung.complaints.attachments;

import id.penghubung.kit.encryption.SealedStream;
import id.penghubung.kit.files.AcceptedKinds;
import id.penghubung.kit.files.CleanCopies;
import id.penghubung.kit.files.FileKind;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.files.ReceivedFiles.CheckedFile;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.Digests;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Checks uploads and stores original and copy, before any transaction. A request that is cut off, rejected or rolled back leaves
 * nothing: temporary files are deleted at once, and contents to which no row refers by the clean-up.
 */
@ApplicationScoped
class StoreUpload {

    /** Names are not taken over: they often tell who the sender is, or where. */
    private static final String NAME = "lampiran";

    private final ReceivedFiles files;
    private final CleanCopies copies;
    private final OriginalCipher cipher;
    private final IdGenerator ids;

    StoreUpload(ReceivedFiles files, CleanCopies copies, OriginalCipher cipher, IdGenerator ids) {
        this.files = files;
        this.copies = copies;
        this.cipher = cipher;
        this.ids = ids;
    }

    /**
     * Checks and stores an upload.
     *
     * @param official whether it is a paper of an agency or the coordinator: a PDF then stays as it is, because it may have an
     *     electronic signature, and it comes from no reporter
     * @throws ProblemException 413, 415 or 422 if the file is rejected, 503 if too many PDFs wait, 507 if there is too little room
     */
    StoredUpload store(Path upload, boolean official) {
        Path copy = upload.resolveSibling(upload.getFileName() + ".copy");
        try {
            CheckedFile checked = files.check(upload, AcceptedKinds.EVIDENCE);
            CleanCopies.Copy cleaned = official && checked.kind() == FileKind.PDF
                    ? copies.writeUnchanged(upload, checked.kind(), copy)
                    : copies.write(upload, checked.kind(), copy);
            UUID id = ids.next();
            SealedOriginal original = seal(id, upload, checked);
            long size = Files.size(copy);
            try (InputStream content = Files.newInputStream(copy)) {
                return new StoredUpload(
                        id,
                        NAME + "." + cleaned.kind().extension(),
                        cleaned.kind(),
                        size,
                        files.store(content, size),
                        cleaned.cleaned(),
                        original,
                        stateOf(checked));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            deleteQuietly(copy);
        }
    }

    private SealedOriginal seal(UUID id, Path upload, CheckedFile checked) throws IOException {
        byte[] key = SealedStream.newKey();
        MessageDigest digest = Digests.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(upload), digest)) {
            String storedAs = files.store(SealedStream.seal(content, key), SealedStream.sealedSize(checked.size()));
            OriginalCipher.WrappedKey wrapped = cipher.wrap(id, key);
            FileKind kind = checked.kind();
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new SealedOriginal(kind, checked.size(), sha256, storedAs, wrapped.keyId(), wrapped.key());
        }
    }

    private static ScanState stateOf(CheckedFile checked) {
        return switch (checked.scan()) {
            case CLEAN -> ScanState.CLEAN;
            case UNANSWERED -> ScanState.PENDING;
            case NOT_SCANNED -> ScanState.UNSCANNED;
            case INFECTED -> ScanState.INFECTED;
        };
    }

    private static void deleteQuietly(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException laterByTheCleanup) {
            // The clean-up deletes old files of this directory.
        }
    }
}
