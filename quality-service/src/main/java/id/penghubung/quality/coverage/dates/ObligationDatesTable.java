package id.penghubung.quality.coverage.dates;

import id.penghubung.kit.jdbc.Columns;
import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stores the obligations, one row for each year in which they changed. Joins the caller's transaction. */
@ApplicationScoped
class ObligationDatesTable {

    private static final String COLUMNS = "select first_year, content, changed_at, version from coverage_calendar ";

    private final Jdbc jdbc;
    private final JsonText json;

    ObligationDatesTable(Jdbc jdbc, JsonText json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ObligationDatesView> list() {
        return jdbc.list(COLUMNS + "order by first_year", this::read);
    }

    /** Returns the obligations that hold in a year; empty before the first ones. */
    Optional<ObligationDatesView> of(int year) {
        return jdbc.first(COLUMNS + "where first_year <= ? order by first_year desc limit 1", this::read, year);
    }

    Optional<ObligationDatesView> lock(int firstYear) {
        return jdbc.first(COLUMNS + "where first_year = ? for no key update", this::read, firstYear);
    }

    /** Adds obligations. Returns false if there are some from this year on. */
    boolean insert(ObligationDatesView view, String account) {
        return jdbc.update("""
                        insert into coverage_calendar (first_year, content, changed_by, changed_at, version)
                        values (?, ?::jsonb, ?, ?, ?) on conflict (first_year) do nothing
                        """, view.firstYear(), json.write(view.dates()), account, view.changedAt(), view.version())
                == 1;
    }

    void update(ObligationDatesView view, String account) {
        jdbc.update("""
                update coverage_calendar set content = ?::jsonb, changed_by = ?, changed_at = ?, version = ? where first_year = ?
                """, json.write(view.dates()), account, view.changedAt(), view.version(), view.firstYear());
    }

    private ObligationDatesView read(ResultSet row) throws SQLException {
        return new ObligationDatesView(
                row.getInt("first_year"),
                json.read(row.getString("content"), ObligationDates.class),
                Columns.instant(row, "changed_at"),
                row.getLong("version"));
    }
}
