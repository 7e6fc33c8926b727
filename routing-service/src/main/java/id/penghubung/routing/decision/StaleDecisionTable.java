package id.penghubung.routing.decision;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.work.FailingRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of the complaints in triage whose agency the directory did not have. Every call joins the caller's transaction. */
@ApplicationScoped
class StaleDecisionTable {

    private static final String DIRECTORY_STATE = "(select coalesce(sum(event_version), 0)::bigint from agency)";

    private static final String DUE = "directory_state < " + DIRECTORY_STATE + " and "
            + FailingRows.retryDueCondition(StaleDecisionJob.WORKER, "complaint_id");

    private final Jdbc jdbc;

    StaleDecisionTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a complaint went to triage in a round because its agency is missing. */
    void insert(UUID complaintId, int round) {
        jdbc.update("""
                insert into stale_decision (complaint_id, round) values (?, ?)
                on conflict (complaint_id) do update set round = excluded.round, directory_state = -1
                """, complaintId, round);
    }

    /** Locks complaints for which the directory has changed since they were last tried. */
    List<UUID> lockDue(Instant now, int limit) {
        return jdbc.list(
                "select complaint_id from stale_decision where " + DUE
                        + " order by directory_state, complaint_id limit ? for update skip locked",
                Columns::firstUuid,
                now,
                limit);
    }

    List<UUID> relock(Collection<UUID> complaintIds, Instant now) {
        return jdbc.list(
                "select complaint_id from stale_decision where complaint_id = any (?) and " + DUE
                        + " order by complaint_id for update skip locked",
                Columns::firstUuid,
                SqlArray.uuids(complaintIds),
                now);
    }

    /** Returns the state of the directory, which grows with each change of an agency. */
    long directoryState() {
        return jdbc.one("select " + DIRECTORY_STATE, row -> row.getLong(1));
    }

    /** Returns the rounds in which the complaints went to triage. */
    Map<UUID, Integer> rounds(Collection<UUID> complaintIds) {
        return jdbc.query(
                "select complaint_id, round from stale_decision where complaint_id = any (?)",
                rows -> {
                    Map<UUID, Integer> rounds = new HashMap<>();
                    while (rows.next()) {
                        rounds.put(Columns.firstUuid(rows), rows.getInt(2));
                    }
                    return rounds;
                },
                SqlArray.uuids(complaintIds));
    }

    /** Notes that the agency of these complaints is missing in this state of the directory too. */
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
