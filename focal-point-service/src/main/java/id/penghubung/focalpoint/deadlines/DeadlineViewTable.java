package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.jdbc.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads deadlines for replies directly from the database, without loading entities. */
@ApplicationScoped
class DeadlineViewTable {

    private static final String DEADLINES =
            "select subject_id, id, stage, due_at, due_date, state, started_at, amount, unit, basis, provisional,"
                    + " met_at, breached_at from deadline where subject_id = ";

    /** For the usual case: PostgreSQL keeps its plan, whereas it plans a statement with an array anew in each call. */
    private static final String OF_ONE = DEADLINES + "?";

    private static final String OF_SEVERAL = DEADLINES + "any (?)";

    private final Jdbc jdbc;

    DeadlineViewTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Reads the deadlines of these subjects, in no order. A subject without deadlines is missing in the result. */
    Map<UUID, List<DeadlineView>> of(Collection<UUID> subjectIds) {
        boolean one = subjectIds.size() == 1;
        return jdbc.query(
                one ? OF_ONE : OF_SEVERAL,
                DeadlineViewTable::bySubject,
                one ? subjectIds.iterator().next() : SqlArray.uuids(subjectIds));
    }

    private static Map<UUID, List<DeadlineView>> bySubject(ResultSet rows) throws SQLException {
        Map<UUID, List<DeadlineView>> deadlines = new HashMap<>();
        while (rows.next()) {
            deadlines
                    .computeIfAbsent(Columns.firstUuid(rows), id -> new ArrayList<>())
                    .add(view(rows));
        }
        return deadlines;
    }

    private static DeadlineView view(ResultSet row) throws SQLException {
        return new DeadlineView(
                row.getObject(2, UUID.class),
                DeadlineStage.valueOf(row.getString(3)),
                Columns.instant(row, 4),
                row.getObject(5, LocalDate.class),
                DeadlineState.valueOf(row.getString(6)),
                Columns.instant(row, 7),
                row.getInt(8),
                DeadlineUnit.valueOf(row.getString(9)),
                row.getString(10),
                row.getBoolean(11) ? Boolean.TRUE : null,
                Columns.instantOrNull(row, 12),
                Columns.instantOrNull(row, 13));
    }
}
