package id.penghubung.focalpoint.audit;

import id.penghubung.kit.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads entries for replies from rows of {@code case_entry}, also where a statement of another package joins them. */
public final class EntryRows {

    /** The columns of an entry, of which the first is the id of its case. */
    public static final String COLUMNS =
            "case_id, seq, at, type, actor_role, actor_account, actor_name, message, details";

    private EntryRows() {}

    /** Reads the entry of a row that has the {@link #COLUMNS} by their names. */
    public static EntryView read(ResultSet row) throws SQLException {
        return EntryView.of(
                row.getInt("seq"),
                Columns.instant(row, "at"),
                EntryType.valueOf(row.getString("type")),
                new Actor(row.getString("actor_role"), row.getString("actor_account"), row.getString("actor_name")),
                row.getString("message"),
                row.getString("details"));
    }
}
