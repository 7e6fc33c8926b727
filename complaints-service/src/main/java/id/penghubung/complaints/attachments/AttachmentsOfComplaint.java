package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.Complaint;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.runtime.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Attachments for reporters, whom the caller has authenticated: with an access code, or for the export of their data. */
@ApplicationScoped
public class AttachmentsOfComplaint {

    private final StoreUpload storeUpload;
    private final AttachFile attachFile;
    private final ReadAttachments readAttachments;
    private final IdempotentReplies replies;

    AttachmentsOfComplaint(
            StoreUpload storeUpload,
            AttachFile attachFile,
            ReadAttachments readAttachments,
            IdempotentReplies replies) {
        this.storeUpload = storeUpload;
        this.attachFile = attachFile;
        this.readAttachments = readAttachments;
        this.replies = replies;
    }

    /** Content by which a repeated request is recognised: the original itself, not its encoding in the request. */
    record SentFile(AttachmentPurpose purpose, String sha256, long size) {

        static SentFile of(AttachmentPurpose purpose, Path original) {
            MessageDigest digest = Digests.sha256();
            try (InputStream content = new DigestInputStream(Files.newInputStream(original), digest)) {
                long size = content.transferTo(OutputStream.nullOutputStream());
                return new SentFile(purpose, HexFormat.of().formatHex(digest.digest()), size);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * Rejects an upload early, before its bytes are read. A repeated upload is not rejected: it gets the stored reply. Joins the
     * caller's transaction.
     *
     * @param scope owner of the idempotency key
     */
    public void checkBeforeUpload(
            String scope, @Nullable String idempotencyKey, Complaint complaint, AttachmentPurpose purpose) {
        replies.checkUnlessExecuted(
                scope, idempotencyKey, () -> attachFile.checkBeforeUploadByCode(complaint, purpose));
    }

    /**
     * Stores an upload and attaches it once. Bytes are stored before the transaction, because the disk may be slow, and not for a
     * repetition.
     *
     * @param scope owner of the idempotency key
     * @param locked finds and locks the complaint, within the transaction
     */
    public Response attach(
            String scope,
            @Nullable String idempotencyKey,
            AttachmentPurpose purpose,
            Path upload,
            Supplier<Complaint> locked) {
        return attachOnce(
                scope,
                idempotencyKey,
                purpose,
                upload,
                false,
                stored -> attachFile.attachByCode(locked.get(), purpose, stored));
    }

    /** @param official whether it is a paper of an agency or the coordinator */
    Response attachOnce(
            String scope,
            @Nullable String idempotencyKey,
            AttachmentPurpose purpose,
            Path upload,
            boolean official,
            Function<StoredUpload, AttachmentView> attach) {
        // Each storing leaves a sealed original of its own for an hour: a client must not repeat it at will with one
        // key.
        Optional<Reply> first = replies.repeated(scope, idempotencyKey, () -> SentFile.of(purpose, upload));
        if (first.isPresent()) {
            return first.get().toResponse();
        }
        StoredUpload stored = storeUpload.store(upload, official);
        SealedOriginal original = stored.original();
        Reply reply = replies.executeOnce(
                scope,
                idempotencyKey,
                new SentFile(purpose, original.sha256(), original.size()),
                () -> replies.reply(Response.Status.CREATED.getStatusCode(), Map.of(), attach.apply(stored))
                        .withoutCaching());
        return reply.toResponse();
    }

    public List<AttachmentView> list(Complaint complaint) {
        return readAttachments.listForReporter(complaint);
    }

    /** Returns the attachments of complaints for their reporter, by complaint. A complaint without attachments is not in the map. */
    public Map<UUID, List<AttachmentView>> ofReporter(Collection<UUID> complaintIds) {
        return readAttachments.listForReporter(complaintIds);
    }

    public AttachmentContent open(Complaint complaint, UUID id) {
        return readAttachments.openForReporter(complaint, id);
    }
}
