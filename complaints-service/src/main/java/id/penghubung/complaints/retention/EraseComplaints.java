package id.penghubung.complaints.retention;

import id.penghubung.complaints.personaldata.ErasedReplies;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.complaints.personaldata.ReplyScopes;
import id.penghubung.events.ComplaintErased;
import id.penghubung.events.EventType;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.outbox.Outbox;
import id.penghubung.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Erases the reporter and the text of complaints and keeps what figures are counted from (UU 27/2022 Art. 8, 43, 44): kind, category,
 * district, agency, status, the times of the timeline and the number of supporters.
 */
@ApplicationScoped
public class EraseComplaints {

    private final ErasureTable table;
    private final List<ErasedRows> rows;
    private final List<ErasedReplies> features;
    private final IdempotentReplies replies;
    private final Outbox outbox;
    private final Clock clock;

    EraseComplaints(
            ErasureTable table,
            @Any Instance<ErasedRows> rows,
            @Any Instance<ErasedReplies> features,
            IdempotentReplies replies,
            Outbox outbox,
            Clock clock) {
        this.table = table;
        this.rows =
                rows.stream().sorted(Comparator.comparing(ErasedRows::table)).toList();
        this.features = features.stream().toList();
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
        replies.forget(
                erasable.stream().flatMap(id -> scopesOfAccount(id, account)).toList());
        if (locked.size() < limit) {
            rows.forEach(feature -> feature.eraseAccount(account));
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
        if (ids.isEmpty()) {
            return;
        }
        rows.forEach(feature -> feature.erase(ids));
        table.erase(ids, now).forEach(complaint -> publish(complaint, now));
        eraseTakenOver(ids);
        replies.forget(ids.stream().flatMap(this::scopesOfAccessCode).toList());
        replies.forget(ids.stream()
                .flatMap(id -> features.stream().flatMap(feature -> feature.scopesOfStaff(id).stream()))
                .toList());
    }

    /** Erases what complaints that were merged into these took over from them, also in stored replies. */
    private void eraseTakenOver(Collection<UUID> ids) {
        replies.forget(table.eraseTakenOver(ids).stream()
                .flatMap(merged -> Stream.concat(
                        scopesOfAccessCode(merged.complaintId()),
                        Stream.ofNullable(merged.account())
                                .flatMap(account -> scopesOfAccount(merged.complaintId(), account))))
                .distinct()
                .toList());
    }

    private Stream<String> scopesOfAccessCode(UUID id) {
        return changesOfReporter().map(change -> ReplyScopes.ofAccessCode(id, change));
    }

    private Stream<String> scopesOfAccount(UUID id, String account) {
        return changesOfReporter().map(change -> ReplyScopes.ofAccount(id, change, account));
    }

    private Stream<String> changesOfReporter() {
        return features.stream().flatMap(feature -> feature.changesOfReporter().stream());
    }

    private void publish(ErasureTable.Erased complaint, Instant now) {
        ComplaintErased event = new ComplaintErased(complaint.id(), now);
        EventType type = EventType.of(event);
        String id = complaint.id().toString();
        outbox.publish(new OutgoingEvent(type.typeName(), type.topic(), id, id, complaint.eventVersion(), now, event));
    }
}
