package id.penghubung.routing.decision;

import id.penghubung.events.ComplaintKind;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.routing.decision.EarlyMarks.Classification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the complaints that ended, or that the coordinator classified, before their submission was applied. Joins the caller's
 * transaction.
 */
@ApplicationScoped
class EndedComplaintTable {

    private final Jdbc jdbc;

    EndedComplaintTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A complaint that is known. One that is known in both ways has two of these.
     *
     * @param routed true if it has a routing, false if it ended or was classified before its submission was applied
     */
    record Known(UUID complaintId, boolean routed) {}

    /**
     * State of complaints that are submitted now.
     *
     * @param known the complaints of which something is known already
     * @param ruleSet id of the rule set in force; empty before the first start has ended
     */
    record AtSubmission(List<Known> known, Optional<UUID> ruleSet) {

        static final AtSubmission OF_NOTHING = new AtSubmission(List.of(), Optional.empty());
    }

    /** Stores an ending. One that is final stays. */
    void insert(Ending ending, Instant now) {
        jdbc.update("""
                insert into ended_complaint as known (complaint_id, ending, round, noted_at) values (?, ?, ?, ?)
                on conflict (complaint_id) do update set ending = excluded.ending, round = excluded.round
                where known.ending in ('MERGED', 'UNMERGED', 'CLASSIFIED')
                """, ending.complaintId(), ending.kind(), ending.round(), now);
    }

    /** Stores what the coordinator found about a complaint, in codes. An ending stays. */
    void classify(UUID complaintId, Classification found, Instant now) {
        jdbc.update(
                """
                insert into ended_complaint (complaint_id, ending, noted_at, kind, category_code, district_code, oversight)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (complaint_id) do update
                set kind = excluded.kind, category_code = excluded.category_code, district_code = excluded.district_code,
                    oversight = excluded.oversight
                """,
                complaintId,
                Ending.Kind.CLASSIFIED,
                now,
                found.kind(),
                found.categoryCode(),
                found.districtCode(),
                found.oversight());
    }

    /** Stores the agency of the corrected accused party of a complaint that is stored, or null if it names none. */
    void correctAccused(UUID complaintId, @Nullable String agencyCode) {
        jdbc.update(
                "update ended_complaint set accused_corrected = true, accused_agency = ? where complaint_id = ?",
                agencyCode,
                complaintId);
    }

    /** Returns the marks of a complaint that is stored. */
    EarlyMarks marks(UUID complaintId) {
        return jdbc.one(
                """
                select kind, category_code, district_code, oversight, accused_corrected, accused_agency
                from ended_complaint where complaint_id = ?
                """,
                row -> new EarlyMarks(
                        row.getObject("oversight", Boolean.class),
                        classificationOrNull(row),
                        row.getBoolean("accused_corrected"),
                        row.getString("accused_agency")),
                complaintId);
    }

    private static @Nullable Classification classificationOrNull(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Classification(
                        ComplaintKind.valueOf(kind),
                        row.getString("category_code"),
                        row.getString("district_code"),
                        row.getBoolean("oversight"));
    }

    /**
     * Locks complaints that are submitted, like {@link #lock}, and then returns what is known of them, and by which rule set they are
     * decided. The function does all of it, because a single statement would read with a snapshot from before the lock, and miss the
     * changes for which it waited.
     */
    AtSubmission lockSubmitted(Collection<UUID> complaintIds) {
        return jdbc.query(
                "select id, routed, in_force from lock_complaints_to_decide(?, ?)",
                rows -> {
                    List<Known> known = new ArrayList<>();
                    Optional<UUID> ruleSet = Optional.empty();
                    while (rows.next()) {
                        UUID inForce = rows.getObject(3, UUID.class);
                        if (inForce == null) {
                            known.add(new Known(Columns.firstUuid(rows), rows.getBoolean(2)));
                        } else {
                            ruleSet = Optional.of(inForce);
                        }
                    }
                    return new AtSubmission(known, ruleSet);
                },
                keysOf(complaintIds),
                SqlArray.uuids(complaintIds));
    }

    /** Locks complaints without a routing until the transaction ends. Waits for those that another transaction has locked. */
    void lock(Collection<UUID> complaintIds) {
        jdbc.execute("select pg_advisory_xact_lock(key) from unnest(?) as key", keysOf(complaintIds));
    }

    /** Returns the keys of the locks of complaints in a fixed order, which prevents deadlocks. */
    private static SqlArray keysOf(Collection<UUID> complaintIds) {
        return new SqlArray(
                "bigint",
                complaintIds.stream()
                        .map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits())
                        .distinct()
                        .sorted()
                        .toList());
    }

    Optional<Ending> find(UUID complaintId) {
        return jdbc.first(
                "select ending, round from ended_complaint where complaint_id = ?",
                row -> new Ending(complaintId, Ending.Kind.valueOf(row.getString(1)), row.getInt(2)),
                complaintId);
    }
}
