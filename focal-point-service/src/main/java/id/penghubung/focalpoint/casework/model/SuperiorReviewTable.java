package id.penghubung.focalpoint.casework.model;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
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

/** SQL of the requests to superiors. Joins the transaction of the caller. */
@ApplicationScoped
class SuperiorReviewTable {

    private static final String SELECT =
            "select case_id, complaint_id, agency_code, level, requested_at, due_at, decision, decided_at"
                    + " from superior_review where ";

    private final Jdbc jdbc;

    SuperiorReviewTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SuperiorReview review) {
        jdbc.update(
                "insert into superior_review (case_id, complaint_id, agency_code, level, requested_at, due_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                review.caseId(),
                review.complaintId(),
                review.agencyCode(),
                review.level().name(),
                review.requestedAt(),
                review.dueAt());
    }

    /** Stores the decision of an open request, or its end; returns how many there were. */
    int end(UUID complaintId, SuperiorDecision decision, Instant at) {
        return jdbc.update(
                "update superior_review set decision = ?, decided_at = ? where complaint_id = ? and decision is null",
                decision.name(),
                at,
                complaintId);
    }

    /** Ends the open requests of complaints without a decision. */
    void lapse(Collection<UUID> complaintIds, Instant at) {
        jdbc.update(
                "update superior_review set decision = 'LAPSED', decided_at = ? where complaint_id = any (?) and decision is null",
                at,
                SqlArray.uuids(complaintIds));
    }

    /** Stores the secretary as the superior of an open request. */
    void passToSecretary(UUID complaintId) {
        jdbc.update(
                "update superior_review set level = 'SECRETARY' where complaint_id = ? and decision is null",
                complaintId);
    }

    /** Stores another due date of an open request. */
    void move(UUID complaintId, Instant dueAt) {
        jdbc.update(
                "update superior_review set due_at = ? where complaint_id = ? and decision is null",
                dueAt,
                complaintId);
    }

    Optional<SuperiorReview> find(UUID caseId) {
        return jdbc.first(SELECT + "case_id = ?", SuperiorReviewTable::read, caseId);
    }

    /** Returns the first open requests of a scope, soonest due first. */
    List<SuperiorReview> open(SuperiorScope scope, SuperiorReview.@Nullable Position after, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(scope.agencyCode() == null ? scope.now() : scope.agencyCode());
        if (after != null) {
            parameters.add(after.dueAt());
            parameters.add(after.caseId());
        }
        parameters.add(limit);
        return jdbc.list(
                pageSql(scope.agencyCode() == null, after != null), SuperiorReviewTable::read, parameters.toArray());
    }

    /**
     * @param ofSecretary true for the scope of the secretary, false for that of a head
     * @param continued whether the page follows another one
     */
    static String pageSql(boolean ofSecretary, boolean continued) {
        return SELECT
                + (ofSecretary
                        ? "decision is null and (level = 'SECRETARY' or due_at < ?)"
                        : "decision is null and level = 'AGENCY_HEAD' and agency_code = ?")
                + (continued ? " and (due_at, case_id) > (?, ?)" : "")
                + " order by due_at, case_id limit ?";
    }

    private static SuperiorReview read(ResultSet row) throws SQLException {
        String decision = row.getString(7);
        return new SuperiorReview(
                Columns.firstUuid(row),
                row.getObject(2, UUID.class),
                row.getString(3),
                SuperiorLevel.valueOf(row.getString(4)),
                Columns.instant(row, 5),
                Columns.instant(row, 6),
                decision == null ? null : SuperiorDecision.valueOf(decision),
                Columns.instantOrNull(row, 8));
    }
}
