package id.penghubung.complaints.duplicates;

import id.penghubung.complaints.complaint.ComplaintMerge;
import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.text.Text;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of merged complaints. Joins the transaction of the caller. A complaint is locked before its row here, as everywhere; the job
 * skips rows that are locked, so that it never waits for a transaction that changes a lead.
 */
@ApplicationScoped
class MergeTable implements ErasedRows {

    private static final String DUE = """
            from complaint_merge m join complaint c on c.id = m.complaint_id
            where m.lead_changed_at is not null and %s
            """;

    static final String LOCK_TO_FOLLOW = ("select c.id " + DUE
                    + "order by m.lead_changed_at, m.complaint_id limit ? for no key update of c, m skip locked")
            .formatted(FailingRows.retryDueCondition(FollowLeadJob.WORKER, "c.id"));

    private static final String RELOCK = ("select c.id " + DUE + "order by c.id for no key update of c, m skip locked")
            .formatted("m.complaint_id = any (?)");

    /** The last answer stands in the last entry with the status of an answered complaint that an agency made. */
    private static final String CHANGES = """
            select m.complaint_id, m.lead_id, m.lead_changed_at, l.status, l.confidential or l.oversight or l.erased_at is not null as hidden,
                   a.agency_code, a.message_id, a.message_en, a.occurred_at
            from complaint_merge m
            join complaint l on l.id = m.lead_id
            left join lateral (
                select t.agency_code, t.message_id, t.message_en, t.occurred_at from timeline_entry t
                where t.complaint_id = l.id and t.status = 'RESPONDED' and t.actor = 'AGENCY'
                order by t.seq desc limit 1) a on true
            where m.complaint_id = any (?)
            """;

    private final Jdbc jdbc;

    MergeTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A change of a lead that a merged complaint has to follow.
     *
     * @param hidden whether the lead became secret or was erased, so that nothing of it may be shown
     * @param answer its last answer, or null
     */
    record LeadChange(
            UUID complaintId,
            Instant changedAt,
            ComplaintStatus status,
            boolean hidden,
            ComplaintMerge.@Nullable Answer answer) {}

    /** A complaint that was merged into a lead. */
    record Merged(
            UUID complaintId,
            String trackingNumber,
            @Nullable String reason,
            Instant mergedAt) {}

    /** The merged complaint follows the present state of the lead at once. */
    void insert(UUID complaintId, UUID leadId, String reason, String by, Instant at) {
        jdbc.update("""
                insert into complaint_merge (complaint_id, lead_id, reason, merged_by, merged_at, lead_changed_at)
                values (?, ?, ?, ?, ?, ?)
                """, complaintId, leadId, reason, by, at, at);
    }

    /** @return false if the complaint is not merged */
    boolean delete(UUID complaintId) {
        return jdbc.update("delete from complaint_merge where complaint_id = ?", complaintId) > 0;
    }

    Optional<UUID> leadOf(UUID complaintId) {
        return jdbc.first(
                "select lead_id from complaint_merge where complaint_id = ?", Columns::firstUuid, complaintId);
    }

    boolean isLead(UUID complaintId) {
        return jdbc.first("select 1 from complaint_merge where lead_id = ? limit 1", row -> true, complaintId)
                .isPresent();
    }

    /** Returns the complaints that were merged into a lead, oldest first; one more than {@code limit} if there are more. */
    List<Merged> mergedInto(UUID leadId, UUID after, int limit) {
        return jdbc.list(
                """
                select m.complaint_id, c.tracking_number, m.reason, m.merged_at
                from complaint_merge m join complaint c on c.id = m.complaint_id
                where m.lead_id = ? and m.complaint_id > ? order by m.complaint_id limit ?
                """,
                row -> new Merged(Columns.firstUuid(row), row.getString(2), row.getString(3), Columns.instant(row, 4)),
                leadId,
                after,
                limit + 1);
    }

    List<UUID> lockToFollow(Instant now, int limit) {
        return jdbc.list(LOCK_TO_FOLLOW, Columns::firstUuid, now, limit);
    }

    List<UUID> relock(Collection<UUID> ids) {
        return jdbc.list(RELOCK, Columns::firstUuid, SqlArray.uuids(ids));
    }

    List<LeadChange> changes(Collection<UUID> complaintIds) {
        return jdbc.list(CHANGES, MergeTable::change, SqlArray.uuids(complaintIds));
    }

    /** Notes that a complaint has followed a change, unless the lead has changed again since. */
    void followed(LeadChange change) {
        jdbc.update(
                "update complaint_merge set lead_changed_at = null where complaint_id = ? and lead_changed_at = ?",
                change.complaintId(),
                change.changedAt());
    }

    @Override
    public String table() {
        return "complaint_merge";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        jdbc.update(
                "update complaint_merge set reason = null where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }

    private static LeadChange change(ResultSet row) throws SQLException {
        Instant answeredAt = Columns.instantOrNull(row, "occurred_at");
        return new LeadChange(
                Columns.firstUuid(row),
                Columns.instant(row, "lead_changed_at"),
                ComplaintStatus.valueOf(row.getString("status")),
                row.getBoolean("hidden"),
                answeredAt == null
                        ? null
                        : new ComplaintMerge.Answer(
                                row.getObject("lead_id", UUID.class),
                                row.getString("agency_code"),
                                text(row.getString("message_id"), row.getString("message_en")),
                                answeredAt));
    }

    private static @Nullable Text text(@Nullable String id, @Nullable String en) {
        return id == null ? null : Text.of(id, en == null ? id : en);
    }
}
