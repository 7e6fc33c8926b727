package id.penghubung.focalpoint.deadlines;

import id.penghubung.focalpoint.deadlines.calculation.DeadlineUnit;
import id.penghubung.kit.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads deadlines for replies from rows of {@code deadline} that a statement of another package joins, without loading entities. */
public final class DeadlineRows {

    /** The columns of a deadline, of which the first is the id of its subject, with names that no column of a case has. */
    public static final String COLUMNS =
            "subject_id, id as deadline_id, stage, due_at as deadline_due_at, due_date, state, started_at, amount,"
                    + " unit, basis, provisional, met_at, breached_at";

    private DeadlineRows() {}

    /** Reads the deadline of a row that has the {@link #COLUMNS} by their names. */
    public static DeadlineView read(ResultSet row) throws SQLException {
        return new DeadlineView(
                row.getObject("deadline_id", UUID.class),
                DeadlineStage.valueOf(row.getString("stage")),
                Columns.instant(row, "deadline_due_at"),
                row.getObject("due_date", LocalDate.class),
                DeadlineState.valueOf(row.getString("state")),
                Columns.instant(row, "started_at"),
                row.getInt("amount"),
                DeadlineUnit.valueOf(row.getString("unit")),
                row.getString("basis"),
                row.getBoolean("provisional") ? Boolean.TRUE : null,
                Columns.instantOrNull(row, "met_at"),
                Columns.instantOrNull(row, "breached_at"));
    }
}
