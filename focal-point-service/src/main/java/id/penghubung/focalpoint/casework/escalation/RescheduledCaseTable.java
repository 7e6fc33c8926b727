package id.penghubung.focalpoint.casework.escalation;

import id.penghubung.focalpoint.audit.RecordHead;
import id.penghubung.focalpoint.casework.model.CaseEventFactory;
import id.penghubung.focalpoint.casework.model.CaseStatus;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the heads of cases whose deadlines moved, and updates them with one statement. */
@ApplicationScoped
class RescheduledCaseTable {

    private final Jdbc jdbc;
    private final JsonText json;

    RescheduledCaseTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Data of a locked case that is needed to append entries. */
    record LockedCase(
            UUID id,
            CaseStatus status,
            long version,
            RecordHead recordHead,
            CaseEventFactory eventFactory,
            long eventVersion) {

        /**
         * Returns true if the reporter knows the due date of the answer: the agency publishes it with the
         * acknowledgement.
         */
        boolean isDueDateKnownToReporter() {
            return status == CaseStatus.ACKNOWLEDGED;
        }
    }

    /** Row of the update statement. Component names are the column names. */
    record Row(UUID id, String due_at, int record_length, String record_hash, String record_seal, long event_version) {}

    /** Returns cases that the caller's transaction has locked. */
    List<LockedCase> lockedCases(Collection<UUID> ids) {
        return jdbc.list("""
                select id, status, version, record_length, record_hash, record_seal, complaint_id, round, agency_code,
                       event_version
                from agency_case where id = any (?)
                """, RescheduledCaseTable::lockedCase, SqlArray.uuids(ids));
    }

    private static LockedCase lockedCase(ResultSet row) throws SQLException {
        UUID id = Columns.firstUuid(row);
        return new LockedCase(
                id,
                CaseStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                new RecordHead(row.getInt("record_length"), row.getString("record_hash"), row.getString("record_seal")),
                new CaseEventFactory(
                        row.getObject("complaint_id", UUID.class),
                        id,
                        row.getInt("round"),
                        row.getString("agency_code")),
                row.getLong("event_version"));
    }

    void update(List<Row> rows) {
        jdbc.update("""
                update agency_case set due_at = moved.due_at, record_length = moved.record_length,
                       record_hash = moved.record_hash, record_seal = moved.record_seal,
                       event_version = moved.event_version, version = version + 1
                from jsonb_to_recordset(?::jsonb) as moved (id uuid, due_at timestamptz,
                     record_length int, record_hash text, record_seal text, event_version bigint)
                where agency_case.id = moved.id
                """, json.write(rows));
    }
}
