package id.penghubung.complaints.retention;

import id.penghubung.complaints.personaldata.ErasedRows;
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
            case when c.final_since is null or (c.superior_review_at is not null and c.superior_decision is null) then 'OPEN'
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

    /**
     * An erased complaint.
     *
     * @param eventVersion number of the event of its erasure
     */
    record Erased(UUID id, long eventVersion) {}

    /**
     * A complaint whose timeline had a text of an erased one.
     *
     * @param account the account of its reporter, or null
     */
    record TakenOver(UUID complaintId, @Nullable String account) {}

    /**
     * Erases the texts that complaints took over from erased ones, their leads, after these are erased: a complaint that takes one over
     * at the same time holds its row of the merging, for which the erasure has waited then.
     */
    List<TakenOver> eraseTakenOver(Collection<UUID> ids) {
        return jdbc.list(
                """
                update timeline_entry t set message_id = null, message_en = null
                from complaint c
                where t.lead_id = any (?) and t.message_id is not null and c.id = t.complaint_id
                returning t.complaint_id, c.reporter_id
                """, row -> new TakenOver(row.getObject(1, UUID.class), row.getString(2)), SqlArray.uuids(ids));
    }

    /**
     * Erases reporter, text and accused party of locked complaints, and the hash of the text. What figures are counted from stays. Nobody
     * knows from then on whose complaints they were, so that the rows of the features are erased before.
     */
    List<Erased> erase(Collection<UUID> ids, Instant now) {
        return jdbc.list(
                """
                update complaint set title = ?, description = ?, latitude = null, longitude = null, address = null,
                       content_sha256 = null, reporter_id = null, access_code_hash = null, missing_parts = null, completion = null,
                       completion_key_id = null, completion_sealed = null,
                       accused_agency = null, accused_key_id = null, accused_sealed = null,
                       erased_at = ?, version = version + 1, event_version = event_version + 1
                where id = any (?)
                returning id, event_version
                """,
                row -> new Erased(row.getObject(1, UUID.class), row.getLong(2)),
                ErasedRows.ERASED,
                ErasedRows.ERASED,
                now,
                SqlArray.uuids(ids));
    }
}
