package id.penghubung.complaints.retention;

import id.penghubung.complaints.attachments.EraseAttachments;
import id.penghubung.complaints.conversation.ConversationScope;
import id.penghubung.complaints.publication.PublicationReplies;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.EventType;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Erases the reporter and the text of complaints and keeps what figures are counted from (UU 27/2022 Art. 8, 43, 44): kind, category,
 * district, agency, status, the times of the timeline and the number of supporters.
 */
@ApplicationScoped
public class EraseComplaints {

    /** Acts of reporters on a complaint whose replies are stored, and contain its text. */
    private static final List<String> OWN_REPLIES = List.of(
            "answers",
            "completion",
            "messages",
            "referral",
            "attachments",
            "disputes",
            "acceptance",
            "superior-review");

    private final ErasureTable table;
    private final EraseAttachments attachments;
    private final IdempotentReplies replies;
    private final Outbox outbox;
    private final Clock clock;

    EraseComplaints(
            ErasureTable table, EraseAttachments attachments, IdempotentReplies replies, Outbox outbox, Clock clock) {
        this.table = table;
        this.attachments = attachments;
        this.replies = replies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A complaint that is kept for now, and erased by the retention job when the reason is gone. */
    public record Kept(UUID id, String trackingNumber, KeptReason reason) {}

    /**
     * Result for a batch of complaints of an account.
     *
     * @param last the last complaint of the batch
     * @param complete whether the account has no further complaints
     */
    public record Outcome(int erased, List<Kept> kept, UUID last, boolean complete) {}

    /**
     * Erases a batch of the complaints of an account, in the order of their ids. One that must be kept is marked, and erased when that
     * ends.
     *
     * @param after id of the last complaint of the previous batch
     */
    @Transactional
    public Outcome eraseOfReporter(String account, UUID after, int limit) {
        List<ErasureTable.Locked> locked = table.lockOfReporter(account, after, limit);
        List<UUID> erasable = locked.stream()
                .filter(complaint -> complaint.kept() == null)
                .map(ErasureTable.Locked::id)
                .toList();
        List<Kept> kept = locked.stream()
                .flatMap(complaint -> Stream.ofNullable(complaint.kept())
                        .map(reason -> new Kept(complaint.id(), complaint.trackingNumber(), reason)))
                .toList();
        Instant now = clock.instant();
        erase(erasable, now);
        replies.forget(erasable.stream()
                .flatMap(id -> OWN_REPLIES.stream().map(kind -> "complaints/" + id + "/" + kind + "/" + account))
                .toList());
        if (locked.size() < limit) {
            table.forgetSupporter(account);
        }
        table.requestErasure(kept.stream().map(Kept::id).toList(), now);
        return new Outcome(
                erasable.size(),
                kept,
                locked.isEmpty() ? after : locked.getLast().id(),
                locked.size() < limit);
    }

    /** Erases complaints that the caller has locked, within the caller's transaction, and tells the services that have their texts. */
    void erase(Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            table.erase(ids, now).forEach(complaint -> publish(complaint, now));
            attachments.erase(ids);
            replies.forget(ids.stream()
                    .flatMap(id -> OWN_REPLIES.stream().map(kind -> "tracking/" + id + "/" + kind))
                    .toList());
            replies.forget(ids.stream().map(ConversationScope::ofStaff).toList());
            replies.forget(ids.stream().map(PublicationReplies::scope).toList());
        }
    }

    private void publish(ErasureTable.Erased complaint, Instant now) {
        ComplaintErased event = new ComplaintErased(complaint.id(), now);
        EventType type = EventType.of(event);
        String id = complaint.id().toString();
        outbox.publish(new OutgoingEvent(type.typeName(), type.topic(), id, id, complaint.eventVersion(), now, event));
    }
}
