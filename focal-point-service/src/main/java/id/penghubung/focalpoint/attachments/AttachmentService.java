package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.files.ReceivedFile;
import id.penghubung.kit.files.ReceivedFiles;
import id.penghubung.kit.files.StoredFile;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Service for the attachments of cases and letters. The caller decides who may attach and read them. */
@ApplicationScoped
public class AttachmentService {

    private final AttachmentSettings settings;
    private final ReceivedFiles files;
    private final AttachmentRepository attachments;
    private final IdGenerator ids;

    AttachmentService(
            AttachmentSettings settings, ReceivedFiles files, AttachmentRepository attachments, IdGenerator ids) {
        this.settings = settings;
        this.files = files;
        this.attachments = attachments;
        this.ids = ids;
    }

    /**
     * Checks an upload and stores its content, before any transaction, because disk access may be slow.
     *
     * @param givenName file name given by the sender, or null
     * @throws ProblemException 413, 415 or 422 if the file is rejected
     */
    public ReceivedFile receive(Path upload, @Nullable String givenName) {
        return files.receive(upload, givenName);
    }

    /**
     * Attaches a received file; joins the transaction of the caller.
     *
     * @param attachmentCount number of attachments that the case already has
     * @throws ProblemException 422 if the case has the maximum number of attachments
     */
    public AttachmentView attach(UUID caseId, int attachmentCount, ReceivedFile file, boolean internal, Instant at) {
        requireBelowMaximum(attachmentCount);
        files.markUsed(file.sha256());
        Attachment attachment = new Attachment(ids.next(), caseId, file, internal, at);
        attachments.persist(attachment);
        return attachment.view();
    }

    /**
     * Attaches the internal files of one subject to another one, for all readers. The files themselves are stored once. Joins
     * the transaction of the caller.
     *
     * @return the new attachments, in the order of the upload
     */
    public List<AttachmentView> publish(UUID fromId, UUID toId, Instant at) {
        List<Attachment> published = attachments.of(List.of(fromId)).stream()
                .filter(Attachment::isInternal)
                .map(attachment -> attachment.publishedTo(ids.next(), toId, at))
                .toList();
        attachments.persist(published);
        return published.stream().map(Attachment::view).toList();
    }

    /**
     * Erases the attachments of cases whose complaint is erased. Their contents are deleted by the cleanup of uploads, unless another
     * attachment refers to the same content. Joins the transaction of the caller.
     */
    public void erase(Collection<UUID> caseIds) {
        attachments.deleteOf(caseIds).forEach(files::markUnused);
    }

    /** Returns the cases or letters of these attachments, by the id of the attachment; unknown ids are not in the map. */
    public Map<UUID, UUID> ownersOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : attachments.list("id in ?1", ids).stream()
                        .collect(
                                Collectors.toMap(attachment -> attachment.view().id(), Attachment::caseId));
    }

    /**
     * Reads the attachments of several cases with one query, in the order of their upload. A case without attachments
     * is not in the map.
     */
    public Map<UUID, List<AttachmentView>> of(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Map.of()
                : attachments.of(caseIds).stream()
                        .collect(Collectors.groupingBy(
                                Attachment::caseId, Collectors.mapping(Attachment::view, Collectors.toList())));
    }

    /**
     * Reads one attachment of a case with its content.
     *
     * @throws ProblemException 404 if the file is missing, for instance after an incomplete restore
     */
    public Optional<AttachedContent> open(UUID caseId, UUID id) {
        return attachments
                .of(caseId, id)
                .map(Attachment::view)
                .map(attachment -> new AttachedContent(
                        attachment, files.require(attachment.sha256(), "attachment " + attachment.id())));
    }

    /** Returns the content of an attachment; none if its file is missing, which is logged. */
    public Optional<StoredFile> contentOf(AttachmentView attachment) {
        return files.find(attachment.sha256(), "attachment " + attachment.id());
    }

    private void requireBelowMaximum(int attachmentCount) {
        if (attachmentCount >= settings.maxPerCase()) {
            throw AttachmentProblem.TOO_MANY_ATTACHMENTS.atFile(
                    "Satu kasus memuat paling banyak " + settings.maxPerCase() + " lampiran.",
                    "A case has " + settings.maxPerCase() + " attachments at most.");
        }
    }
}
