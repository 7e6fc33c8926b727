package id.penghubung.focalpoint.casework.inbound;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import id.penghubung.focalpoint.casework.model.Classification;
import id.penghubung.focalpoint.casework.model.ComplaintLocks;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of complaints across all their cases. Joins the transaction of the caller. */
@ApplicationScoped
class ComplaintStateTable {

    private final Jdbc jdbc;

    ComplaintStateTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Known state of a complaint.
     *
     * @param round number of its latest round here; 0 before the first
     * @param withdrawn true if the complaint is withdrawn
     * @param archived true if the coordinator has archived the complaint
     * @param erased true if the text of the complaint was erased, which has ended then
     * @param mergedRound number of the last round that has no effect, because the complaint was merged; 0 if it never was
     * @param hasDeadlines true if the deadlines of the complaint itself were started
     * @param postponed true if events wait for the complaint to become known
     * @param firstRoutedAt time from which its first agency had to answer; null before the first round
     * @param classification the classification by the coordinator; null before the verification
     */
    record ComplaintState(
            int round,
            boolean withdrawn,
            boolean archived,
            boolean erased,
            int mergedRound,
            boolean hasDeadlines,
            boolean postponed,
            @Nullable Instant firstRoutedAt,
            @Nullable Classification classification) {

        static final ComplaintState UNKNOWN = new ComplaintState(0, false, false, false, 0, false, false, null, null);

        /** Returns whether the complaint has ended, or was routed or sent to triage. */
        boolean isKnown() {
            return round > 0 || hasDeadlines || isOver();
        }

        boolean isOver() {
            return withdrawn || archived || erased;
        }

        /** Returns whether a round has no effect, because the complaint was merged while it was on its way. */
        boolean isMerged(int routedRound) {
            return routedRound <= mergedRound;
        }

        /** Returns the state after a round was opened, which starts the deadlines of the complaint too. */
        ComplaintState opened(int opened, Instant routedAt) {
            return new ComplaintState(
                    opened,
                    withdrawn,
                    archived,
                    erased,
                    mergedRound,
                    true,
                    postponed,
                    firstRoutedAt == null ? routedAt : firstRoutedAt,
                    classification);
        }
    }

    /**
     * Locks the complaints like {@link ComplaintLocks#lock}, and then reads their states. The function does both, because a
     * single statement would read with a snapshot from before the lock, and miss the changes for which it waited.
     */
    Map<UUID, ComplaintState> lockAndRead(Collection<UUID> complaintIds) {
        return jdbc.map(
                """
                select id, round, withdrawn, archived, erased, merged_round, has_deadlines, postponed, first_routed_at, kind,
                       category_code, district_code, oversight, complexity
                from lock_complaints_with_erasures(?, ?)
                """,
                Columns::firstUuid,
                ComplaintStateTable::state,
                ComplaintLocks.keysOf(complaintIds),
                SqlArray.uuids(complaintIds));
    }

    private static ComplaintState state(ResultSet row) throws SQLException {
        return new ComplaintState(
                row.getInt("round"),
                row.getBoolean("withdrawn"),
                row.getBoolean("archived"),
                row.getBoolean("erased"),
                row.getInt("merged_round"),
                row.getBoolean("has_deadlines"),
                row.getBoolean("postponed"),
                Columns.instantOrNull(row, "first_routed_at"),
                classificationOrNull(row));
    }

    private static @Nullable Classification classificationOrNull(ResultSet row) throws SQLException {
        return row.getString("kind") == null ? null : classification(row);
    }

    private static Classification classification(ResultSet row) throws SQLException {
        return new Classification(
                ComplaintKind.valueOf(row.getString("kind")),
                row.getString("category_code"),
                row.getString("district_code"),
                row.getBoolean("oversight"),
                Complexity.valueOf(row.getString("complexity")));
    }

    void insertWithdrawn(Map<UUID, Instant> withdrawals) {
        String sql = "insert into withdrawn_complaint (complaint_id, withdrawn_at) select * from unnest(?, ?)"
                + " on conflict do nothing";
        List<Map.Entry<UUID, Instant>> rows = List.copyOf(withdrawals.entrySet());
        jdbc.update(
                sql,
                SqlArray.uuids(rows.stream().map(Map.Entry::getKey).toList()),
                new SqlArray(
                        "timestamptz", rows.stream().map(Map.Entry::getValue).toList()));
    }

    /** Stores that the coordinator has archived a complaint. */
    void archive(UUID complaintId, Instant at) {
        jdbc.update("""
                insert into known_complaint (complaint_id, archived_at) values (?, ?)
                on conflict (complaint_id) do update set archived_at = coalesce(known_complaint.archived_at, excluded.archived_at)
                """, complaintId, at);
    }

    /** Stores that rounds of a complaint up to this one have no effect, because it was merged. */
    void merge(UUID complaintId, int round) {
        jdbc.update("""
                insert into known_complaint (complaint_id, merged_round) values (?, ?)
                on conflict (complaint_id) do update
                set merged_round = greatest(known_complaint.merged_round, excluded.merged_round)
                """, complaintId, round);
    }

    /**
     * Stores the classification of a complaint, unless a later one is stored.
     *
     * @return whether it is stored
     */
    boolean classify(UUID complaintId, Classification classification, Instant at) {
        int stored = jdbc.update(
                """
                insert into known_complaint as known (complaint_id, kind, category_code, district_code, oversight, complexity,
                                                      classified_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (complaint_id) do update
                set kind = excluded.kind, category_code = excluded.category_code, district_code = excluded.district_code,
                    oversight = excluded.oversight, complexity = excluded.complexity, classified_at = excluded.classified_at
                where known.classified_at is null or known.classified_at <= excluded.classified_at
                """,
                complaintId,
                classification.kind().name(),
                classification.categoryCode(),
                classification.districtCode(),
                classification.oversight(),
                classification.complexity(),
                at);
        return stored > 0;
    }

    /** Returns the classification of a complaint by the coordinator; empty before the verification. */
    Optional<Classification> classificationOf(UUID complaintId) {
        return jdbc.first(
                "select kind, category_code, district_code, oversight, complexity from known_complaint"
                        + " where complaint_id = ? and kind is not null",
                ComplaintStateTable::classification,
                complaintId);
    }
}
