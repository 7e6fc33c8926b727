package id.penghubung.quality.improvements.complaints;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Stores the threshold of complaints; the table has one row. Joins the caller's transaction. */
@ApplicationScoped
class ComplaintThresholdTable {

    private static final String SELECT =
            "select complaints, days, changed_at, changed_by, version from complaint_threshold";

    private final Jdbc jdbc;

    ComplaintThresholdTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    ComplaintThreshold get() {
        return jdbc.one(SELECT, ComplaintThresholdTable::read);
    }

    ComplaintThreshold lock() {
        return jdbc.one(SELECT + " for no key update", ComplaintThresholdTable::read);
    }

    void store(ComplaintThreshold changed) {
        jdbc.update(
                "update complaint_threshold set complaints = ?, days = ?, changed_at = ?, changed_by = ?, version = ?",
                changed.complaints(),
                changed.days(),
                changed.changedAt(),
                changed.changedBy(),
                changed.version());
    }

    private static ComplaintThreshold read(ResultSet row) throws SQLException {
        return new ComplaintThreshold(
                row.getInt("complaints"),
                row.getInt("days"),
                Columns.instant(row, "changed_at"),
                row.getString("changed_by"),
                row.getLong("version"));
    }
}
