package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of the complaints in triage that wait for a change of the directory. Every call joins the caller's transaction. */
@ApplicationScoped
class StaleDecisionTable {

    private static final String DIRECTORY_STATE = "(select coalesce(sum(event_version), 0)::bigint from agency)";

    private static final String DUE = "stale.directory_state < " + DIRECTORY_STATE + " and "
            + FailingRows.retryDueCondition(StaleDecisionJob.WORKER, "stale.complaint_id");

    /**
     * The rows of the complaints are locked, as by every other decision, and those of this table only after them: with one order of locks
     * no two transactions wait for each other.
     */
    private static final String LOCKED_DUE = """
            select stale.complaint_id
            from stale_decision stale join complaint_routing routing on routing.complaint_id = stale.complaint_id
            where %s%s
            for no key update of routing skip locked
            """;

    private final Jdbc jdbc;

    StaleDecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a complaint went to triage in a round because the directory had no agency that can take it. */
    void insert(UUID complaintId, int round) {
        jdbc.update("""
                insert into stale_decision (complaint_id, round) values (?, ?)
                on conflict (complaint_id) do update set round = excluded.round, directory_state = -1
                """, complaintId, round);
    }

    /** Locks complaints for which the directory has changed since they were last tried. */
    List<UUID> lockDue(Instant now, int limit) {
        return jdbc.list(
                LOCKED_DUE.formatted(DUE, " order by stale.directory_state, stale.complaint_id limit ?"),
                Columns::firstUuid,
                now,
                limit);
    }

    List<UUID> relock(Collection<UUID> complaintIds, Instant now) {
        return jdbc.list(
                LOCKED_DUE.formatted(DUE, " and stale.complaint_id = any (?) order by stale.complaint_id"),
                Columns::firstUuid,
                now,
                SqlArray.uuids(complaintIds));
    }

    /** Returns the state of the directory, which grows with each change of an agency. */
    long directoryState() {
        return jdbc.one("select " + DIRECTORY_STATE, row -> row.getLong(1));
    }

    /** Returns the rounds in which the complaints went to triage. */
    Map<UUID, Integer> rounds(Collection<UUID> complaintIds) {
        return jdbc.map(
                "select complaint_id, round from stale_decision where complaint_id = any (?)",
                Columns::firstUuid,
                row -> row.getInt(2),
                SqlArray.uuids(complaintIds));
    }

    /** Notes that these complaints reach no agency in this state of the directory either. */
    void keep(Collection<UUID> complaintIds, long directoryState) {
        jdbc.update(
                "update stale_decision set directory_state = ? where complaint_id = any (?)",
                directoryState,
                SqlArray.uuids(complaintIds));
    }

    void delete(Collection<UUID> complaintIds) {
        jdbc.update("delete from stale_decision where complaint_id = any (?)", SqlArray.uuids(complaintIds));
    }
}
