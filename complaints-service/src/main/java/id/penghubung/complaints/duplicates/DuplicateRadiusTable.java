package id.penghubung.complaints.duplicates;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SQL of the radii. Joins the transaction of the caller. */
@ApplicationScoped
class DuplicateRadiusTable {

    private static final String SELECT =
            "select category_code, metres, version, changed_at, changed_by from duplicate_radius ";

    private final Jdbc jdbc;

    DuplicateRadiusTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the radius of a category, in metres: its own, or that of all others. */
    int metres(String categoryCode) {
        return jdbc.one(
                SELECT + "where category_code in (?, ?) order by category_code = ? limit 1",
                row -> row.getInt("metres"),
                categoryCode,
                DuplicateRadius.OTHER,
                DuplicateRadius.OTHER);
    }

    List<DuplicateRadius> all() {
        return jdbc.list(SELECT + "order by category_code", DuplicateRadiusTable::read);
    }

    /** Locks the radius until the transaction ends. */
    Optional<DuplicateRadius> lock(String categoryCode) {
        return jdbc.first(
                SELECT + "where category_code = ? for no key update", DuplicateRadiusTable::read, categoryCode);
    }

    void set(String categoryCode, int metres, String by, Instant at) {
        jdbc.update("""
                insert into duplicate_radius as known (category_code, metres, version, changed_at, changed_by)
                values (?, ?, 0, ?, ?)
                on conflict (category_code) do update
                set metres = excluded.metres, version = known.version + 1, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by
                """, categoryCode, metres, at, by);
    }

    private static DuplicateRadius read(ResultSet row) throws SQLException {
        return new DuplicateRadius(
                row.getString("category_code"),
                row.getInt("metres"),
                row.getLong("version"),
                Columns.instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
