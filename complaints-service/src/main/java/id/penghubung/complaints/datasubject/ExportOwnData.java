package id.penghubung.complaints.datasubject;

import id.penghubung.complaints.attachments.AttachmentView;
import id.penghubung.complaints.attachments.AttachmentsOfComplaint;
import id.penghubung.complaints.complaint.ReadComplaints;
import id.penghubung.complaints.conversation.MessageView;
import id.penghubung.complaints.conversation.ReadMessages;
import id.penghubung.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exports everything that is stored about a reporter (UU 27/2022 Art. 7). */
@ApplicationScoped
class ExportOwnData {

    private final ReadComplaints readComplaints;
    private final ReadMessages readMessages;
    private final AttachmentsOfComplaint attachments;

    ExportOwnData(ReadComplaints readComplaints, ReadMessages readMessages, AttachmentsOfComplaint attachments) {
        this.readComplaints = readComplaints;
        this.readMessages = readMessages;
        this.attachments = attachments;
    }

    /** Returns complaints, newest first. Timelines are read on while the page is written, after this transaction. */
    @Transactional
    Page<OwnDataView> page(String account, @Nullable String cursor, int limit, Locale language) {
        Page<ReadComplaints.OwnData> page = readComplaints.exportPage(account, cursor, limit, language);
        List<UUID> ids =
                page.items().stream().map(data -> data.complaint().id()).toList();
        Map<UUID, List<MessageView>> messages = readMessages.ofReporter(ids);
        Map<UUID, List<AttachmentView>> files = attachments.ofReporter(ids);
        return new Page<>(
                page.items().stream()
                        .map(data -> OwnDataView.of(data, messages, files))
                        .toList(),
                page.next());
    }
}
