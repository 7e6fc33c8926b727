package id.penghubung.focalpoint.casework.history;

import id.penghubung.focalpoint.casework.model.CaseVisibility;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of supporting cases. Joins the transaction of the caller. */
@ApplicationScoped
class SupportingCaseTable {

    private static final String COLUMNS =
            "select s.id, s.case_id, s.agency_code, c.agency_code, c.tracking_number, c.content_hidden, s.state,"
                    + " s.opened_at, s.due_at, s.ended_at, s.version from ";

    private static final String JOIN = " s join agency_case c on c.id = s.case_id ";

    private static final String SELECT = COLUMNS + "supporting_case" + JOIN + "where ";

    private final Jdbc jdbc;

    SupportingCaseTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores new cases. The case of the responsible agency must have been written before. */
    void insert(Collection<SupportingCase> opened) {
        jdbc.batch(
                "insert into supporting_case (id, case_id, agency_code, state, opened_at, due_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                opened,
                each -> Jdbc.parameters(
                        each.id(),
                        each.caseId(),
                        each.agencyCode(),
                        each.state(),
                        each.openedAt(),
                        each.dueAt(),
                        each.version()));
    }

    Optional<SupportingCase> find(UUID id, CaseVisibility visibility) {
        return visibility.agencyCode() == null
                ? jdbc.first(SELECT + "s.id = ?", SupportingCaseTable::read, id)
                : jdbc.first(
                        SELECT + "s.id = ? and s.agency_code = ?",
                        SupportingCaseTable::read,
                        id,
                        visibility.agencyCode());
    }

    /** Returns the first open cases of an agency, or of all, soonest due first. */
    List<SupportingCase> open(CaseVisibility visibility, SupportingCase.@Nullable Position after, int limit) {
        List<Object> parameters = new ArrayList<>();
        if (visibility.agencyCode() != null) {
            parameters.add(visibility.agencyCode());
        }
        if (after != null) {
            parameters.add(after.dueAt());
            parameters.add(after.id());
        }
        parameters.add(limit);
        return jdbc.list(
                pageSql(visibility.agencyCode() != null, after != null),
                SupportingCaseTable::read,
                parameters.toArray());
    }

    /**
     * @param ofAgency whether the page has the cases of one agency only
     * @param continued whether the page follows another one
     */
    static String pageSql(boolean ofAgency, boolean continued) {
        return COLUMNS + "(select * from supporting_case where state = 'OPEN'"
                + (ofAgency ? " and agency_code = ?" : "")
                + (continued ? " and (due_at, id) > (?, ?)" : "")
                + " order by due_at, id limit ?)" + JOIN + "order by s.due_at, s.id";
    }

    /** Locks and returns the open cases that support the case of a responsible agency. */
    List<SupportingCase> lockOpenOf(UUID caseId) {
        return jdbc.list(
                SELECT + "s.case_id = ? and s.state = 'OPEN' order by s.id for update of s",
                SupportingCaseTable::read,
                caseId);
    }

    /** Locks these cases until the transaction ends. */
    void lock(Collection<UUID> ids) {
        jdbc.execute("select from supporting_case where id = any (?) order by id for update", SqlArray.uuids(ids));
    }

    /** Locks and returns those of the cases that no other transaction has locked. */
    List<SupportingCase> lockSkippingLocked(Collection<UUID> ids) {
        return jdbc.list(
                SELECT + "s.id = any (?) order by s.id for update of s skip locked",
                SupportingCaseTable::read,
                SqlArray.uuids(ids));
    }

    /** Returns the cases of responsible agencies that have open support, up to a round of each complaint. */
    List<UUID> casesWithOpenSupport(Collection<UUID> complaintIds, int lastRound) {
        return jdbc.list(
                "select c.id from agency_case c where c.complaint_id = any (?) and c.round <= ? and exists (select"
                        + " from supporting_case s where s.case_id = c.id and s.state = 'OPEN') order by c.id",
                Columns::firstUuid,
                SqlArray.uuids(complaintIds),
                lastRound);
    }

    /** Ends open cases. */
    void end(Collection<UUID> ids, SupportState state, Instant at) {
        jdbc.update(
                "update supporting_case set state = ?, ended_at = ?, version = version + 1 where id = any (?) and"
                        + " state = 'OPEN'",
                state,
                at,
                SqlArray.uuids(ids));
    }

    /** Stores other due dates of open cases. */
    void move(Map<UUID, Instant> dueDates) {
        jdbc.batch(
                "update supporting_case set due_at = ? where id = ? and state = 'OPEN'",
                dueDates.entrySet(),
                each -> Jdbc.parameters(each.getValue(), each.getKey()));
    }

    private static SupportingCase read(ResultSet row) throws SQLException {
        return new SupportingCase(
                Columns.firstUuid(row),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                SupportState.valueOf(row.getString(7)),
                Columns.instant(row, 8),
                Columns.instant(row, 9),
                Columns.instantOrNull(row, 10),
                row.getLong(11));
    }
}
