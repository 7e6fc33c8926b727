package id.penghubung.complaints.complaint;

import id.penghubung.events.ComplaintClaimed;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** SQL of the claims of coordinators on complaints in triage. Joins the caller's transaction. */
@ApplicationScoped
class TriageClaimTable {

    private static final int MOST_DELETED = 100;

    private final Jdbc jdbc;

    TriageClaimTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A claim that has not ended. */
    record Claim(int round, String claimedBy, Instant until) {}

    /** Stores a claim, unless a newer one is stored. */
    void store(ComplaintClaimed claimed, long version) {
        jdbc.update("""
                insert into triage_claim as known (complaint_id, round, claimed_by, claimed_until, event_version)
                values (?, ?, ?, ?, ?)
                on conflict (complaint_id) do update
                set round = excluded.round, claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until,
                    event_version = excluded.event_version
                where known.event_version < excluded.event_version
                """, claimed.complaintId(), claimed.round(), claimed.claimedBy(), claimed.claimedUntil(), version);
    }

    Optional<Claim> find(UUID complaintId, Instant now) {
        return jdbc.first(
                "select round, claimed_by, claimed_until from triage_claim where complaint_id = ? and claimed_until > ?",
                row -> new Claim(row.getInt(1), row.getString(2), Columns.instant(row, 3)),
                complaintId,
                now);
    }

    /** Deletes some claims that ended before a time. */
    void deleteEnded(Instant before) {
        jdbc.update("""
                delete from triage_claim where complaint_id in (
                    select complaint_id from triage_claim where claimed_until < ?
                    order by claimed_until limit ? for update skip locked)
                """, before, MOST_DELETED);
    }
}
