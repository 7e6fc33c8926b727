package id.penghubung.complaints.conversation;

import id.penghubung.complaints.attachments.AttachmentView;
import id.penghubung.complaints.attachments.MessageAttachments;
import id.penghubung.complaints.complaint.ComplaintRepository;
import id.penghubung.complaints.complaint.ComplaintVisibility;
import id.penghubung.complaints.personaldata.AccessLog;
import id.penghubung.complaints.personaldata.Reader;
import id.penghubung.complaints.personaldata.ReadingPurpose;
import id.penghubung.events.MessageParty;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.paging.Cursor;
import id.penghubung.kit.paging.Page;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads conversations, each for those who take part in it. */
@ApplicationScoped
public class ReadMessages {

    /** Limit of the messages of a complaint in the export of a reporter's data. */
    private static final int MAX_EXPORTED_MESSAGES = 500;

    private final MessageTable messages;
    private final MessageAttachments attachments;
    private final ComplaintRepository complaints;
    private final AccessLog accessLog;
    private final Caller caller;

    ReadMessages(
            MessageTable messages,
            MessageAttachments attachments,
            ComplaintRepository complaints,
            AccessLog accessLog,
            Caller caller) {
        this.messages = messages;
        this.attachments = attachments;
        this.complaints = complaints;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /**
     * Returns the messages of a complaint for a caller, oldest first. A reading of the reporter's words by staff is recorded: they may
     * tell who the reporter is (UU 27/2022 Art. 31).
     *
     * @throws ProblemException 404 if the caller may not see the complaint
     */
    @Transactional
    Page<MessageView> page(UUID complaintId, ComplaintVisibility visibility, @Nullable String cursor, int limit) {
        requireVisible(complaintId, visibility);
        MessageScope scope = MessageScope.of(visibility);
        Page<MessageView> page = page(complaintId, scope, cursor, limit);
        if (scope.isOfStaff() && page.items().stream().anyMatch(message -> message.sender() == MessageParty.REPORTER)) {
            accessLog.record(List.of(complaintId), Reader.of(caller), ReadingPurpose.COMPLAINT, true);
        }
        return page;
    }

    /** Returns the messages of a complaint, oldest first, for a reporter who has proved that it is theirs. */
    public Page<MessageView> pageForReporter(UUID complaintId, @Nullable String cursor, int limit) {
        return page(complaintId, new MessageScope.OfKnownReporter(), cursor, limit);
    }

    /** Returns the messages of complaints for their reporter, by complaint, oldest first. */
    public Map<UUID, List<MessageView>> ofReporter(Collection<UUID> complaintIds) {
        List<MessageRow> rows = messages.ofAll(complaintIds, MAX_EXPORTED_MESSAGES);
        Map<UUID, List<AttachmentView>> files =
                attachments.ofMessages(rows.stream().map(MessageRow::id).toList());
        MessageScope scope = new MessageScope.OfKnownReporter();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        MessageRow::complaintId,
                        Collectors.mapping(
                                row -> MessageView.of(row, scope, files.getOrDefault(row.id(), List.of())),
                                Collectors.toList())));
    }

    /** @throws ProblemException 404 if the caller may not see the complaint */
    void requireVisible(UUID complaintId, ComplaintVisibility visibility) {
        if (complaints.findVisible(complaintId, visibility).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /** Returns a message as its sender sees it. */
    MessageView view(UUID messageId, MessageScope scope) {
        MessageRow row = messages.find(messageId, scope).orElseThrow(ProblemException::notFound);
        return MessageView.of(
                row, scope, attachments.ofMessages(List.of(messageId)).getOrDefault(messageId, List.of()));
    }

    private Page<MessageView> page(UUID complaintId, MessageScope scope, @Nullable String cursor, int limit) {
        Optional<Cursor> after = Cursor.read(cursor, 1);
        List<MessageRow> rows = messages.page(
                complaintId, scope, after.map(position -> position.number(0)).orElse(0), limit);
        Map<UUID, List<AttachmentView>> files =
                attachments.ofMessages(rows.stream().map(MessageRow::id).toList());
        return Page.of(
                rows,
                limit,
                row -> Cursor.at(row.seq()),
                row -> MessageView.of(row, scope, files.getOrDefault(row.id(), List.of())));
    }
}
