package id.penghubung.complaints.retention;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of the erasure of complaints. A complaint is locked before its state is looked at, as every change of it does. */
@ApplicationScoped
class ErasureTable {

    /** Text in place of title and description of an erased complaint. */
    static final String ERASED = "(dihapus)";

    /**
     * Condition for a complaint {@code c} in an open matter of the Ombudsman. A link from before the table of links has no row;
     * its matter counts as open.
     */
    static final String IN_OPEN_MATTER = """
            (c.matter_linked_at is not null and (
                not exists (select from matter_link l where l.complaint_id = c.id)
                or exists (
                    select from matter_link l left join linked_matter m on m.matter_id = l.matter_id
                    where l.complaint_id = c.id and not coalesce(m.closed, false))))
            """;

    private static final String KEPT_REASON = """
            case when c.final_since is null then 'OPEN'
                 when %s then 'IN_MATTER'
                 when c.referred_at is not null and c.matter_linked_at is null then 'REFERRED' end
            """.formatted(IN_OPEN_MATTER);

    private static final String LOCK_OF_REPORTER = """
            select c.id, c.tracking_number, %s as kept from complaint c
            where c.reporter_id = ? and c.id > ? and c.erased_at is null
            order by c.id limit ? for no key update of c
            """.formatted(KEPT_REASON);

    private static final String RETRY_DUE = FailingRows.retryDueCondition(RetentionJob.WORKER, "c.id");

    static final String LOCK_EXPIRED = """
            select c.id from complaint c
            where c.kind = ? and c.final_since < ? and c.erased_at is null and not %s and %s
            order by c.final_since limit ? for no key update of c skip locked
            """.formatted(IN_OPEN_MATTER, RETRY_DUE);

    static final String LOCK_REQUESTED = """
            select c.id from complaint c
            where c.erasure_requested_at is not null and c.erased_at is null and (%s) is null and %s
            order by c.erasure_requested_at, c.id limit ? for no key update of c skip locked
            """.formatted(KEPT_REASON, RETRY_DUE);

    private final Jdbc jdbc;

    ErasureTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A locked complaint.
     *
     * @param kept why it is not erased, or null if it can be
     */
    record Locked(UUID id, String trackingNumber, @Nullable KeptReason kept) {}

    /** Locks complaints of an account that are not erased, in the order of their ids, after one of them. */
    List<Locked> lockOfReporter(String account, UUID after, int limit) {
        return jdbc.list(
                LOCK_OF_REPORTER,
                row -> {
                    String kept = row.getString("kept");
                    return new Locked(
                            row.getObject("id", UUID.class),
                            row.getString("tracking_number"),
                            kept == null ? null : KeptReason.valueOf(kept));
                },
                account,
                after,
                limit);
    }

    /** Locks complaints of a kind that ended before a time and are in no open matter, oldest first. */
    List<UUID> lockExpired(RetainedData kind, Instant finalBefore, Instant now, int limit) {
        return jdbc.list(LOCK_EXPIRED, Columns::firstUuid, kind, finalBefore, now, limit);
    }

    /** Locks complaints whose reporter asked for erasure and that need not be kept any more. */
    List<UUID> lockRequested(Instant now, int limit) {
        return jdbc.list(LOCK_REQUESTED, Columns::firstUuid, now, limit);
    }

    /** Locks those of the given complaints that are to be erased: on request, or because their time has ended. */
    List<UUID> relock(Collection<UUID> ids, Collection<RetentionPolicy> policies, Instant now) {
        Set<UUID> locked =
                new LinkedHashSet<>(jdbc.list("""
                select c.id from complaint c
                where c.id = any (?) and c.erasure_requested_at is not null and c.erased_at is null and (%s) is null
                order by c.id for no key update of c skip locked
                """.formatted(KEPT_REASON), Columns::firstUuid, SqlArray.uuids(ids)));
        for (RetentionPolicy policy : policies) {
            locked.addAll(jdbc.list(
                    """
                    select c.id from complaint c
                    where c.id = any (?) and c.kind = ? and c.final_since < ?
                      and c.erased_at is null and not %s
                    order by c.id for no key update of c skip locked
                    """.formatted(IN_OPEN_MATTER),
                    Columns::firstUuid,
                    SqlArray.uuids(ids),
                    policy.kind(),
                    policy.endOfRetention(now)));
        }
        return List.copyOf(locked);
    }

    /** Notes that the reporter of complaints asked for erasure, which is to follow when they need not be kept any more. */
    void requestErasure(Collection<UUID> ids, Instant now) {
        jdbc.update("""
                update complaint set erasure_requested_at = ? where id = any (?) and erasure_requested_at is null
                """, now, SqlArray.uuids(ids));
    }

    /** Takes a person out of the supports of other complaints, which still count. */
    void forgetSupporter(String account) {
        jdbc.update("""
                update complaint_support set supporter = gen_random_uuid()::text, network_hash = null where supporter = ?
                """, account);
    }

    /**
     * An erased complaint.
     *
     * @param eventVersion number of the event of its erasure
     */
    record Erased(UUID id, long eventVersion) {}

    /** Erases the messages to the reporter, also those that wait, and the preferences of an account that has no other complaint. */
    private void eraseNotifications(Collection<UUID> ids) {
        SqlArray complaints = SqlArray.uuids(ids);
        jdbc.update("delete from reporter_step where complaint_id = any (?)", complaints);
        jdbc.update(
                "delete from mail where address = any (?)",
                SqlArray.texts(ids.stream().map(UUID::toString).toList()));
        jdbc.update("delete from unsubscribe_link where complaint_id = any (?)", complaints);
        jdbc.update("delete from complaint_notification_preference where complaint_id = any (?)", complaints);
        jdbc.update("""
                delete from notification_preference p
                where p.reporter_id in (select c.reporter_id from complaint c where c.id = any (?))
                  and not exists (
                    select from complaint o
                    where o.reporter_id = p.reporter_id and o.erased_at is null and o.id <> all (?))
                """, complaints, complaints);
    }

    /**
     * Erases reporter and text of locked complaints, and their traces: the hash of the text and the link with another system. What
     * figures are counted from stays.
     */
    List<Erased> erase(Collection<UUID> ids, Instant now) {
        SqlArray complaints = SqlArray.uuids(ids);
        jdbc.update("delete from reporter_identity where complaint_id = any (?)", complaints);
        jdbc.update("""
                update timeline_entry set message_id = null, message_en = null
                where complaint_id = any (?) and message_id is not null
                """, complaints);
        jdbc.update("update complaint_rating set comment = null where complaint_id = any (?)", complaints);
        jdbc.update(
                "update complaint_message set text = null where complaint_id = any (?) and text is not null",
                complaints);
        jdbc.update(
                "update complaint_meeting set place = null, outcome = null where complaint_id = any (?)", complaints);
        jdbc.update("delete from duplicate_candidate where complaint_id = any (?)", complaints);
        jdbc.update("update complaint_merge set reason = null where complaint_id = any (?)", complaints);
        jdbc.update("""
                update complaint_support set supporter = gen_random_uuid()::text, network_hash = null where complaint_id = any (?)
                """, complaints);
        jdbc.update("delete from former_account where complaint_id = any (?)", complaints);
        jdbc.update("delete from sp4n_link where complaint_id = any (?)", complaints);
        jdbc.update("delete from assisted_batch_line where complaint_id = any (?)", complaints);
        eraseNotifications(ids);
        jdbc.update("""
                update reporter_restriction
                set reason = ?, lift_reason = case when lifted_at is not null then ? end, version = version + 1
                where complaint_id = any (?)
                """, ERASED, ERASED, complaints);
        jdbc.update("update complaint_access set reporter_id = null where complaint_id = any (?)", complaints);
        return jdbc.list(
                """
                update complaint set title = ?, description = ?, latitude = null, longitude = null, address = null,
                       content_sha256 = null, reporter_id = null, access_code_hash = null, missing_parts = null, completion = null,
                       completion_key_id = null, completion_sealed = null,
                       erased_at = ?, version = version + 1, event_version = event_version + 1
                where id = any (?)
                returning id, event_version
                """, row -> new Erased(row.getObject(1, UUID.class), row.getLong(2)), ERASED, ERASED, now, complaints);
    }
}
