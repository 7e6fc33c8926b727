package id.penghubung.complaints.attachments;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Attaches uploaded files to messages, and reads those of messages. The caller decides who may send and read a message. */
@ApplicationScoped
public class MessageAttachments {

    private final AttachmentRepository attachments;

    MessageAttachments(AttachmentRepository attachments) {
        this.attachments = attachments;
    }

    /**
     * Attaches files to a message, within the caller's transaction.
     *
     * @param uploader sender of the message, see {@link Uploader}
     * @return the attachments in the given order
     * @throws ProblemException 400 if a file is unknown, of another complaint or uploader, or attached already; nothing is attached then
     */
    public List<AttachmentView> attach(UUID complaintId, UUID messageId, String uploader, List<UUID> attachmentIds) {
        if (attachmentIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, Attachment> found =
                attachments.lock(attachmentIds).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        Set<UUID> seen = new HashSet<>();
        List<Attachment> attached = new ArrayList<>();
        for (int i = 0; i < attachmentIds.size(); i++) {
            UUID id = attachmentIds.get(i);
            Attachment attachment = found.get(id);
            if (attachment == null || !attachment.isAttachable(complaintId, uploader) || !seen.add(id)) {
                throw ProblemException.invalid(FieldError.of(
                        "attachmentIds/" + i,
                        "bukan lampiran yang Anda unggah untuk pesan laporan ini dan belum dipakai",
                        "is no file that you uploaded for a message of this complaint and did not use yet"));
            }
            attached.add(attachment);
        }
        attached.forEach(attachment -> attachment.attachTo(messageId));
        return attached.stream().map(Attachment::view).toList();
    }

    /**
     * Reads the attachments of several messages with one query, in the order of their upload. A message without attachments is not in
     * the map.
     */
    public Map<UUID, List<AttachmentView>> ofMessages(Collection<UUID> messageIds) {
        return messageIds.isEmpty()
                ? Map.of()
                : attachments.ofMessages(messageIds).stream()
                        .map(Attachment::view)
                        .collect(Collectors.groupingBy(AttachmentView::messageId));
    }
}
